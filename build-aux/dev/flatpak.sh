# flatpak.sh — builds the Flatpak manifest and starts what it built.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
