# fhir_rules.py — what a Bundle of Limber's has to be, beyond what the JSON schema of FHIR says
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/fhir.md has the rules in words. check() yields (rule, place, sentence) for each one that is broken."""

import datetime
import re
import unicodedata

LOINC = 'http://loinc.org'
SNOMED = 'http://snomed.info/sct'
UCUM = 'http://unitsofmeasure.org'
OWN = 'https://github.com/limber-journal/limber/fhir/'
CATEGORIES = 'http://terminology.hl7.org/CodeSystem/observation-category'

# What LOINC calls them, word for word.
LOINC_NAMES = {
    '72514-3': 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
    '29463-7': 'Body weight',
    '41950-7': 'Number of steps in 24 hour Measured',
    '93832-4': 'Sleep duration',
    '55411-3': 'Exercise duration',
    '75893-8': 'What number best describes your pain on average in the past week?',
    '91145-3': 'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
    '91146-1': 'What number best describes how, during the past week, pain has interfered with your general activity?',
    '91147-9': 'Mean score [PEG]',
}
# The unit each code of LOINC goes with.
LOINC_UNITS = {
    '72514-3': '{score}', '29463-7': 'kg', '41950-7': '/d', '93832-4': 'min', '55411-3': 'min',
    '75893-8': '{score}', '91145-3': '{score}', '91146-1': '{score}', '91147-9': '{score}',
}
# Places on the body; docs/fhir.md says where each was looked up.
SNOMED_NAMES = {
    '77568009': 'Structure of back of trunk',
    '37822005': 'Lower back structure',
    '1017210004': 'Structure of left lumbar region of back',
    '1017211000': 'Structure of right lumbar region of back',
    '699698002': 'Structure of sacral vertebral column',
    '46862004': 'Buttock structure',
    '45048000': 'Neck structure',
    '69536005': 'Head structure',
    '51185008': 'Thoracic structure',
    '818983003': 'Abdomen',
    '16982005': 'Shoulder region structure',
    '40983000': 'Structure of upper limb between shoulder and elbow',
    '127949000': 'Elbow region structure',
    '14975008': 'Forearm structure',
    '85562004': 'Hand structure',
    '29836001': 'Hip region structure',
    '68367000': 'Thigh structure',
    '72696002': 'Knee region structure',
    '30021000': 'Structure of lower extremity from knee to ankle',
    '78234002': 'Shin structure',
    '344001': 'Ankle region structure',
    '76853006': 'Heel structure',
    '56459004': 'Foot structure',
}
UNITS = {'{score}', 'kg', '/d', 'min'}
CATEGORY_NAMES = {'survey': 'Survey', 'vital-signs': 'Vital Signs', 'activity': 'Activity', 'therapy': 'Therapy'}

URN = re.compile(r'urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})')
ANY_URN = re.compile(r'urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')
DATE = re.compile(r'\d{4}-\d\d-\d\d')
MOMENT = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d')
CODE = re.compile(r'\S+( \S+)*')


def loinc_digit_is_right(code):
    """Modulo 10, every second digit from the right doubled."""
    match = re.fullmatch(r'(\d{1,7})-(\d)', code)
    if not match:
        return False
    total = 0
    for position, digit in enumerate(reversed(match[1])):
        value = int(digit) * (2 if position % 2 == 0 else 1)
        total += value // 10 + value % 10
    return -total % 10 == int(match[2])


def snomed_digit_is_right(code):
    """Verhoeff's dihedral check, made from the two symmetries that it stands on."""
    if not re.fullmatch(r'[1-9]\d{5,17}', code):
        return False

    def multiply(a, b):
        if a < 5:
            return (a + b) % 5 + (0 if b < 5 else 5)
        return (a - b) % 5 + (5 if b < 5 else 0)

    base = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    check = 0
    for position, digit in enumerate(reversed(code)):
        value = int(digit)
        for _ in range(position % 8):
            value = base[value]
        check = multiply(check, value)
    return check == 0


def is_day(text):
    try:
        return bool(DATE.fullmatch(text)) and datetime.date.fromisoformat(text) is not None
    except ValueError:
        return False


def is_moment(text):
    """With seconds and offset, as FHIR demands of everything that has a time."""
    try:
        return bool(MOMENT.fullmatch(text)) and datetime.datetime.fromisoformat(text) is not None
    except ValueError:
        return False


def walk(value, place=''):
    """Everything in a document with its place."""
    yield place, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from walk(member, f'{place}.{name}' if place else name)
    elif isinstance(value, list):
        for number, element in enumerate(value):
            yield from walk(element, f'{place}[{number}]')


def check_text(place, text):
    if text == '' or text != text.strip():
        yield 'empty', place, 'a text that is empty, or has blanks at its ends'
    for character in text:
        kind = unicodedata.category(character)
        if (kind == 'Cc' and character not in '\n\r\t') or (kind in ('Zs', 'Zl', 'Zp') and character != ' '):
            yield 'text', place, f'U+{ord(character):04X}, which a text must not hold'


def check_everywhere(bundle):
    for place, value in walk(bundle):
        if value is None or value == [] or value == {}:
            yield 'empty', place, 'nothing, and not left out'
        elif isinstance(value, str):
            yield from check_text(place, value)


def check_envelope(bundle):
    if bundle.get('resourceType') != 'Bundle' or bundle.get('type') != 'collection':
        yield 'envelope', 'type', 'not a Bundle of the type "collection"'
    if not is_moment(bundle.get('timestamp', '')):
        yield 'envelope', 'timestamp', 'no moment with seconds and offset'
    identifier = bundle.get('identifier', {})
    if identifier.get('system') != 'urn:ietf:rfc:3986' or not URN.fullmatch(identifier.get('value', '')):
        yield 'envelope', 'identifier', 'no UUID'
    if set(bundle) - {'resourceType', 'identifier', 'type', 'timestamp', 'entry'}:
        yield 'envelope', '', 'a member that a Bundle of Limber\'s does not have'


def check_addresses(bundle):
    seen = set()
    for number, entry in enumerate(bundle['entry']):
        place = f'entry[{number}]'
        url = entry.get('fullUrl', '')
        resource = entry.get('resource') or {}
        if not URN.fullmatch(url):
            yield 'address', place, f'"{url}" is no urn:uuid of a name'
        if url in seen:
            yield 'address', place, f'"{url}" is there twice'
        seen.add(url)
        values = [one.get('value') for one in resource.get('identifier') or []]
        if url != 'urn:uuid:' + str(resource.get('id')) or values != [url]:
            yield 'address', place, 'address, id and identifier differ'
    for place, value in walk(bundle):
        if place.endswith('.reference') and value not in seen:
            yield 'reference', place, f'"{value}" is not in the Bundle'


def check_coding(place, coding):
    system, code = coding.get('system'), coding.get('code')
    if not system or not isinstance(code, str) or not CODE.fullmatch(code):
        yield 'code', place, 'no system, or no code'
    elif system == LOINC:
        if not loinc_digit_is_right(code):
            yield 'check-digit', place, f'"{code}" is no number of LOINC'
        elif LOINC_NAMES.get(code) != coding.get('display'):
            yield 'code', place, f'"{code}" is not what LOINC calls "{coding.get("display")}"'
    elif system == SNOMED:
        if not snomed_digit_is_right(code):
            yield 'check-digit', place, f'"{code}" is no number of SNOMED CT'
        elif SNOMED_NAMES.get(code) != coding.get('display'):
            yield 'code', place, f'"{code}" is not what SNOMED CT calls "{coding.get("display")}"'
    elif system == CATEGORIES:
        if CATEGORY_NAMES.get(code) != coding.get('display'):
            yield 'category', place, f'"{code}" is not a category that Limber uses'
    elif not system.startswith(OWN) and not ANY_URN.fullmatch(system):
        yield 'code', place, f'"{system}" is a system that nobody knows'


def check_quantity(place, quantity):
    value = quantity.get('value')
    code = quantity.get('code')
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        yield 'value', place, 'a quantity without a number'
        return
    if (code is None) != (quantity.get('system') is None) or quantity.get('system') not in (None, UCUM):
        yield 'unit', place, 'a unit with a code and no system, or a system and no code'
    elif code is not None and code not in UNITS:
        yield 'unit', place, f'"{code}" is not a unit of UCUM that Limber uses'
    elif code == '{score}' and not 0 <= value <= 10:
        yield 'range', place, f'a score of {value}'


def check_value(place, observed):
    values = [name for name in observed if name.startswith('value') or name == 'dataAbsentReason']
    if len(values) != 1:
        yield 'value', place, f'{len(values)} values: {", ".join(values) or "none"}'
        return
    name = values[0]
    value = observed[name]
    if name == 'valueQuantity':
        yield from check_quantity(f'{place}.{name}', value)
        codes = [coding.get('code') for coding in observed.get('code', {}).get('coding', [])
                 if coding.get('system') == LOINC]
        for code in codes:
            if code in LOINC_UNITS and value.get('code') in UNITS and value['code'] != LOINC_UNITS[code]:
                yield 'unit', place, f'"{value["code"]}" is not a unit of {code}'
    elif name == 'valueBoolean' and isinstance(value, bool):
        pass
    elif name == 'valueString' and isinstance(value, str):
        pass
    elif name == 'valueCodeableConcept' and value and value.get('text'):
        pass
    elif value:
        yield 'value', f'{place}.{name}', 'not what its name says'


def check_effective(place, observation):
    when = [name for name in observation if name.startswith('effective')]
    issued = observation.get('issued')
    if issued is not None and not is_moment(issued):
        yield 'time', f'{place}.issued', f'"{issued}" is no moment with seconds and offset'
    if when == ['effectiveDateTime']:
        text = observation['effectiveDateTime']
        if not is_day(text) and not is_moment(text):
            yield 'time', f'{place}.effectiveDateTime', f'"{text}" is no day, and no moment with seconds and offset'
    elif when == ['effectivePeriod']:
        period = observation['effectivePeriod']
        start, end = period.get('start', ''), period.get('end')
        if not is_moment(start) or not is_moment(end if end is not None else start):
            yield 'time', f'{place}.effectivePeriod', 'no moments with seconds and offset'
        elif end is not None and datetime.datetime.fromisoformat(end) < datetime.datetime.fromisoformat(start):
            yield 'time', f'{place}.effectivePeriod', 'it ends before it begins'
    else:
        yield 'time', place, 'not one time at which it was so'


def check_observation(place, observation, patient):
    if observation.get('status') != 'final':
        yield 'status', place, f'the status is {observation.get("status")!r}'
    if not observation.get('code', {}).get('text'):
        yield 'code', place, 'what was observed is not said in words'
    categories = [coding.get('system') for concept in observation.get('category') or []
                  for coding in concept.get('coding', [])]
    if categories != [CATEGORIES] and observation.get('category') != []:
        yield 'category', place, 'not one category'
    me = {'reference': patient}
    if observation.get('subject') != me or observation.get('performer') != [me]:
        # A reference to nowhere is reported as one.
        if None in (observation.get('subject'), observation.get('performer')):
            yield 'patient', place, 'not about the patient, and by the patient'
    yield from check_effective(place, observation)
    yield from check_value(place, observation)
    for number, component in enumerate(observation.get('component', [])):
        yield from check_value(f'{place}.component[{number}]', component)
        if not component.get('code', {}).get('text'):
            yield 'code', f'{place}.component[{number}]', 'what was observed is not said in words'


def check_patients(bundle):
    patients = [entry['resource'] for entry in bundle['entry']
                if (entry.get('resource') or {}).get('resourceType') == 'Patient']
    if len(patients) != 1:
        yield 'patient', 'entry', f'{len(patients)} patients'
    for patient in patients:
        if set(patient) != {'resourceType', 'id', 'identifier'}:
            yield 'patient', 'entry', 'more is said of the patient than that there is one'


def check(bundle):
    """Yields (rule, place, sentence) for everything that is wrong with a Bundle."""
    yield from check_everywhere(bundle)
    yield from check_envelope(bundle)
    yield from check_addresses(bundle)
    yield from check_patients(bundle)
    patient = next((entry['fullUrl'] for entry in bundle['entry']
                    if (entry.get('resource') or {}).get('resourceType') == 'Patient'), None)
    for number, entry in enumerate(bundle['entry']):
        place = f'entry[{number}].resource'
        resource = entry.get('resource') or {}
        if resource.get('resourceType') == 'Observation':
            yield from check_observation(place, resource, patient)
        elif resource.get('resourceType') != 'Patient':
            yield 'envelope', place, 'neither a Patient nor an Observation'
    for place, value in walk(bundle):
        if re.search(r'coding\[\d+\]$', place) and isinstance(value, dict):
            yield from check_coding(place, value)
