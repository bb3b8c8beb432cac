# check.sh — everything that a change must pass.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
