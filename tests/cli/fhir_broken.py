# fhir_broken.py — Bundles with one thing wrong, and who has to notice
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each case is (name, function that breaks a Bundle, the rule of fhir_rules.py, whether the schema sees it, too)."""


def find(bundle, wanted):
    """The first observation for which wanted() holds."""
    return next(entry['resource'] for entry in bundle['entry']
                if entry['resource']['resourceType'] == 'Observation' and wanted(entry['resource']))


def codes(observation):
    return [coding['code'] for coding in observation['code'].get('coding', [])]


def pain(bundle):
    return find(bundle, lambda one: '72514-3' in codes(one) and 'bodySite' in one and 'coding' in one['bodySite'])


def weight(bundle):
    return find(bundle, lambda one: '29463-7' in codes(one))


def note(bundle):
    return find(bundle, lambda one: 'note' in codes(one))


def session(bundle):
    return find(bundle, lambda one: 'end' in one.get('effectivePeriod', {}))


def timed(bundle):
    return find(bundle, lambda one: 'T' in one.get('effectiveDateTime', ''))


def set_member(find_one, **members):
    def break_it(bundle):
        find_one(bundle).update(members)
    return break_it


def remove_member(find_one, name):
    def break_it(bundle):
        del find_one(bundle)[name]
    return break_it


def repeat_entry(bundle):
    bundle['entry'].append(bundle['entry'][1])


def misname_entry(bundle):
    bundle['entry'][1]['fullUrl'] = 'urn:uuid:262cad0c-11fe-54ac-ace4-35057da0a456'


def name_patient(bundle):
    bundle['entry'][0]['resource']['name'] = [{'text': 'Anna Berg'}]


def lose_patient(bundle):
    pain(bundle)['subject'] = {'reference': 'urn:uuid:262cad0c-11fe-54ac-ace4-35057da0a456'}


def end_before_beginning(bundle):
    period = session(bundle)['effectivePeriod']
    period['start'], period['end'] = period['end'], period['start']


def time_of(moment):
    return set_member(timed, effectiveDateTime=moment)


def swap_value(name, value):
    def break_it(bundle):
        observation = pain(bundle)
        del observation['valueQuantity']
        observation[name] = value
    return break_it


def quantity(**members):
    return lambda bundle: pain(bundle)['valueQuantity'].update(members)


def strip_unit_system(bundle):
    del weight(bundle)['valueQuantity']['system']


def coding(member, **members):
    return lambda bundle: pain(bundle)[member]['coding'][0].update(members)


def lose_words(bundle):
    del pain(bundle)['code']['text']


def add_second_component_value(bundle):
    find(bundle, lambda one: 'component' in one)['component'][0]['valueInteger'] = 3


def put_text(text):
    return lambda bundle: note(bundle).update(valueString=text)


CASES = [
    ('no status', remove_member(pain, 'status'), 'status', False),
    ('a status that FHIR does not know', set_member(pain, status='done'), 'status', True),
    ('a status that is not final', set_member(pain, status='preliminary'), 'status', False),
    ('two values', set_member(pain, valueInteger=4), 'value', False),
    ('no value', remove_member(pain, 'valueQuantity'), 'value', False),
    ('two values in a component', add_second_component_value, 'value', False),
    ('a value of no kind', swap_value('valueScore', 4), 'value', True),
    ('a number as a text', quantity(value='4'), 'value', True),
    ('no seconds', time_of('2026-11-20T07:30+01:00'), 'time', True),
    ('no offset', time_of('2026-11-20T07:30:00'), 'time', True),
    ('no seconds and no offset', time_of('2026-11-20T07:30'), 'time', True),
    ('a day that no calendar has', time_of('2026-02-31'), 'time', False),
    ('a month alone', time_of('2026-02'), 'time', False),
    ('an end before the beginning', end_before_beginning, 'time', False),
    ('recorded on a day', set_member(pain, issued='2026-11-20'), 'time', True),
    ('the same entry twice', repeat_entry, 'address', False),
    ('an address that is not the id', misname_entry, 'address', False),
    ('a reference to nowhere', lose_patient, 'reference', False),
    ('a wrong check digit of LOINC', coding('code', code='72514-4'), 'check-digit', False),
    ('a wrong check digit of SNOMED CT', coding('bodySite', code='37822006'), 'check-digit', False),
    ('another code of LOINC', coding('code', code='38208-5'), 'code', False),
    ('another code of SNOMED CT', coding('bodySite', code='22253000'), 'code', False),
    ('a code with two blanks', coding('code', code='72514  3'), 'code', True),
    ('no words', lose_words, 'code', False),
    ('no code', remove_member(pain, 'code'), 'code', True),
    ('a unit that UCUM does not know', quantity(code='points'), 'unit', False),
    ('a unit of something else', quantity(code='kg', unit='kg'), 'unit', False),
    ('a unit without its system', strip_unit_system, 'unit', False),
    ('more than the worst pain', quantity(value=11), 'range', False),
    ('an empty list', set_member(pain, category=[]), 'empty', False),
    ('an empty text', put_text(''), 'empty', True),
    ('an empty object', set_member(pain, bodySite={}), 'empty', False),
    ('null', set_member(pain, bodySite=None), 'empty', False),
    ('a control character', put_text('a\x1b[31m'), 'text', False),
    ('a blank of another kind', put_text('a\u00a0b'), 'text', True),
    ('no category', remove_member(pain, 'category'), 'category', False),
    ('nobody who says so', remove_member(pain, 'performer'), 'patient', False),
    ('a name', name_patient, 'patient', False),
    ('another kind of Bundle', lambda bundle: bundle.update(type='document'), 'envelope', False),
    ('a kind of Bundle that FHIR does not know', lambda bundle: bundle.update(type='heap'), 'envelope', True),
    ('a Bundle without a time', lambda bundle: bundle.pop('timestamp'), 'envelope', False),
    ('a member that FHIR does not know', lambda bundle: bundle.update(author='Limber'), 'envelope', True),
]
