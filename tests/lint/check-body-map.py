#!/usr/bin/env python3
# check-body-map.py — the regions of data/body-map.svg tile the figure, and data/regions.json tells the truth about them.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import pathlib
import re
import xml.etree.ElementTree as ElementTree

import tree

SVG = pathlib.PurePosixPath('data/body-map.svg')
REGIONS = pathlib.PurePosixPath('data/regions.json')

WIDTH, HEIGHT = 400, 420
# The middle line of each figure: the back is drawn on the left half, the front on the right half.
MIDDLE = {'back': WIDTH / 4, 'front': WIDTH * 3 / 4}
# Areas are measured along scan lines, so many to a unit.
SCAN_LINES = 4
CURVE_POINTS = 24
# The map is never drawn narrower than 360 pixels; what is smaller than this cannot be hit with a finger.
SMALLEST = 14.0
PIXELS_PER_UNIT = 360 / WIDTH
NARROW = ('spine-', 'hand-')

GROUPS = {'back', 'neck', 'shoulder', 'arm', 'hip', 'leg', 'trunk', 'head'}
KEYS = {'id', 'view', 'side', 'name', 'group', 'neighbours'}
NUMBER = r'-?(?:\d+(?:\.\d{1,2})?|\.\d{1,2})'
TOKEN = re.compile(rf'\s*([MLCZ]|{NUMBER}|,)')
POINTS = {'M': 1, 'L': 1, 'C': 3, 'Z': 0}


def tokenize(path):
    tokens, position = [], 0
    path = path.rstrip()
    while position < len(path):
        match = TOKEN.match(path, position)
        if match is None:
            raise ValueError(f'the path cannot be read at “{path[position:position + 20]}”')
        if match.group(1) != ',':
            tokens.append(match.group(1))
        position = match.end()
    return tokens


def read_path(path):
    """One closed outline of absolute M, L, C and Z: all that the parser in src/plot understands."""
    tokens = tokenize(path)
    if tokens[:1] != ['M'] or tokens[-1:] != ['Z'] or tokens.count('M') != 1 or tokens.count('Z') != 1:
        raise ValueError('the path is not one M … Z')
    segments, here, start, index = [], None, None, 0
    while index < len(tokens):
        command, count = tokens[index], 2 * POINTS[tokens[index]]
        numbers = [float(token) for token in tokens[index + 1:index + 1 + count]]
        index += 1 + count
        points = list(zip(numbers[::2], numbers[1::2]))
        if any(not (0 <= x <= WIDTH and 0 <= y <= HEIGHT) for x, y in points):
            raise ValueError('the path leaves the view box')
        if command == 'M':
            here = start = points[0]
        elif points:
            segments.append((here, *points))
            here = points[-1]
        elif here != start:
            raise ValueError('the last point is not the first one')
    return segments


def flatten(segments):
    polygon = [segments[0][0]]
    for segment in segments:
        if len(segment) == 2:
            polygon.append(segment[1])
            continue
        for step in range(1, CURVE_POINTS + 1):
            t = step / CURVE_POINTS
            weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3)
            # Rounded, so that a border walked in the other direction has the same points.
            polygon.append(tuple(round(sum(w * c for w, c in zip(weights, axis)), 6) for axis in zip(*segment)))
    return polygon


def scan(polygon):
    """The stretches of each scan line that lie inside, by the even-odd rule."""
    crossings = {}
    for (x0, y0), (x1, y1) in zip(polygon, polygon[1:] + polygon[:1]):
        if y0 > y1:
            x0, y0, x1, y1 = x1, y1, x0, y0
        line = int(y0 * SCAN_LINES - 0.5)
        while (line + 0.5) / SCAN_LINES < y0:
            line += 1
        while (line + 0.5) / SCAN_LINES < y1:
            y = (line + 0.5) / SCAN_LINES
            crossings.setdefault(line, []).append(x0 + (x1 - x0) * (y - y0) / (y1 - y0))
            line += 1
    return {line: list(zip(sorted(xs)[::2], sorted(xs)[1::2])) for line, xs in crossings.items()}


def area(lines):
    return sum(b - a for stretches in lines.values() for a, b in stretches) / SCAN_LINES


def common_area(one, other):
    return sum(max(0, min(b, d) - max(a, c))
               for line in one.keys() & other.keys()
               for a, b in one[line] for c, d in other[line]) / SCAN_LINES


class Shape:
    def __init__(self, view, path):
        self.view = view
        self.segments = read_path(path)
        self.polygon = flatten(self.segments)
        self.lines = scan(self.polygon)
        self.area = area(self.lines)
        xs, ys = zip(*self.polygon)
        self.left, self.right, self.top, self.bottom = min(xs), max(xs), min(ys), max(ys)

    def smaller_side(self):
        return min(self.right - self.left, self.bottom - self.top) * PIXELS_PER_UNIT

    def borders(self):
        return {frozenset((segment, segment[::-1])) for segment in self.segments}


def read_shapes(text):
    root = ElementTree.fromstring(text)
    if root.get('viewBox') != f'0 0 {WIDTH} {HEIGHT}':
        raise ValueError('the view box has changed')
    shapes = {}
    for element in root.iter():
        name = element.tag.split('}')[-1]
        if name not in ('svg', 'path') or 'transform' in element.attrib:
            raise ValueError(f'a {name} or a transform, which the parser in src/plot does not understand')
        if name == 'path':
            if element.get('id') in shapes or element.get('data-view') not in MIDDLE:
                raise ValueError(f'{element.get("id")}: stands there twice, or in no view')
            shapes[element.get('id')] = Shape(element.get('data-view'), element.get('d'))
    return shapes


def check_tiling(shapes, view):
    outline = shapes[f'outline-{view}']
    regions = {key: shape for key, shape in shapes.items() if shape.view == view and shape is not outline}
    for key, shape in regions.items():
        if (shape.right > WIDTH / 2) if view == 'back' else (shape.left < WIDTH / 2):
            yield f'{key}: on the half of the other view'
        if shape.area - common_area(shape.lines, outline.lines) > 0.002 * shape.area:
            yield f'{key}: leaves the outline'
        if not key.startswith(NARROW) and shape.smaller_side() < SMALLEST:
            yield f'{key}: {shape.smaller_side():.1f} pixels are too small to hit'
    if abs(sum(shape.area for shape in regions.values()) - outline.area) > 0.01 * outline.area:
        yield f'{view}: the regions do not fill the outline'
    keys = list(regions)
    for index, one in enumerate(keys):
        for other in keys[index + 1:]:
            common = common_area(regions[one].lines, regions[other].lines)
            if common > 0.005 * min(regions[one].area, regions[other].area):
                yield f'{one} and {other} overlap'


def expected_side(key):
    return key.rsplit('-', 1)[-1] if key.endswith(('-left', '-right')) else 'centre'


def check_side(region, shape):
    """Left and right are the person's own: as one sees them from behind, mirrored from the front."""
    side = expected_side(region['id'])
    if region['side'] != side:
        return False
    seen_left = (shape.left + shape.right) / 2 < MIDDLE[shape.view]
    return side == 'centre' or (side == 'left') == (seen_left == (shape.view == 'back'))


def check_regions(shapes, regions):
    by_id = {region['id']: region for region in regions}
    drawn = {key for key in shapes if not key.startswith('outline-')}
    if len(by_id) != len(regions) or len({region['name'] for region in regions}) != len(regions):
        yield 'an id or a name stands there twice'
    if set(by_id) != drawn:
        yield f'drawn and described differ: {", ".join(sorted(set(by_id) ^ drawn))}'
        return
    for key, region in by_id.items():
        if set(region) != KEYS or region['group'] not in GROUPS or region['view'] != shapes[key].view:
            yield f'{key}: keys, group or view'
        elif not check_side(region, shapes[key]):
            yield f'{key}: on the wrong side'
        touching = {other for other in drawn - {key}
                    if shapes[key].borders() & shapes[other].borders()}
        if set(region['neighbours']) != touching:
            yield f'{key}: its neighbours are {", ".join(sorted(touching))}'


def check(root):
    try:
        shapes = read_shapes(tree.read(root, SVG))
    except (ValueError, ElementTree.ParseError) as error:
        yield SVG, 1, str(error)
        return
    for view in MIDDLE:
        for sentence in check_tiling(shapes, view):
            yield SVG, 1, sentence
    for sentence in check_regions(shapes, json.loads(tree.read(root, REGIONS))):
        yield REGIONS, 1, sentence


if __name__ == '__main__':
    tree.run(check)
