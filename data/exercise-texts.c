/* exercise-texts.c — the texts of exercises, routines and motions, for translators
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by list-texts.py and never compiled: the texts stand in exercises.json, routines.json and
 * poses.json.
 */

/* clang-format off */

#include <glib/gi18n.h>

/* pelvic-tilt: name of an exercise */
NC_ ("exercise", "Pelvic tilt")

/* pelvic-tilt: what the exercise works on, no sentence */
NC_ ("exercise", "Lower back and deep tummy muscles")

/* pelvic-tilt: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Press the small of your back down")

/* pelvic-tilt: a step */
NC_ ("exercise", "Lie on your back with your knees bent and your feet flat, hip-width apart.")

/* pelvic-tilt: a step */
NC_ ("exercise", "Tighten your tummy gently, so that the small of your back presses towards the floor.")

/* pelvic-tilt: a step */
NC_ ("exercise", "Hold, then let go until your back lies in its natural curve again.")

/* pelvic-tilt: when to breathe */
NC_ ("exercise", "Breathe out as you press, and in as you let go.")

/* pelvic-tilt: what is easier */
NC_ ("exercise", "Press less. It works in bed too, or standing with your back against a wall.")

/* pelvic-tilt: who should take care */
NC_ ("exercise", "Let your tummy do the work; do not push with your feet or strain your neck.")

/* pelvic-tilt: when to stop */
NC_ ("exercise", "Stop if the pressing makes your back pain sharper or sends pain into a leg.")

/* pelvic-tilt: what the sources say; “s” are seconds */
NC_ ("exercise", "Chartered Society of Physiotherapy: 5 s, 5 times. NHS Inform: 2 s, 5 times, three times a day. NHS: 10 to 15 slow tilts.")

/* knee-to-chest: name of an exercise */
NC_ ("exercise", "Single knee to chest")

/* knee-to-chest: what the exercise works on, no sentence */
NC_ ("exercise", "Lower back and buttock")

/* knee-to-chest: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Ease one knee towards your chest")

/* knee-to-chest: a step */
NC_ ("exercise", "Lie on your back with both knees bent and your feet flat.")

/* knee-to-chest: a step */
NC_ ("exercise", "Bring one knee towards your chest and hold it behind the thigh with both hands.")

/* knee-to-chest: a step */
NC_ ("exercise", "Ease it a little closer, hold, then put the foot down again.")

/* knee-to-chest: a step */
NC_ ("exercise", "Do all repetitions with one leg, then change.")

/* knee-to-chest: when to breathe */
NC_ ("exercise", "Breathe out as the knee comes in, and keep breathing while you hold.")

/* knee-to-chest: what is easier */
NC_ ("exercise", "Loop a towel behind the thigh and move only as far as is easy.")

/* knee-to-chest: who should take care */
NC_ ("exercise", "Leave it out if bending forward brings on leg pain. With a knee or hip replacement, ask how far you may bend it first.")

/* knee-to-chest: when to stop */
NC_ ("exercise", "Stop if pain or tingling moves down the leg.")

/* knee-to-chest: what the sources say; “s” are seconds */
NC_ ("exercise", "Mayo Clinic: 5 s, 2 to 3 times on each side, morning and evening. Chartered Society of Physiotherapy: 5 s, up to 5 times on each side.")

/* knee-rolls: name of an exercise */
NC_ ("exercise", "Knee rolls")

/* knee-rolls: what the exercise works on, no sentence */
NC_ ("exercise", "Lower back and sides of the trunk")

/* knee-rolls: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Let both knees roll, shoulders stay down")

/* knee-rolls: a step */
NC_ ("exercise", "Lie on your back with your knees bent and together, your feet flat and your arms out a little.")

/* knee-rolls: a step */
NC_ ("exercise", "Let both knees roll slowly to one side, while both shoulders stay down.")

/* knee-rolls: a step */
NC_ ("exercise", "Pause there, then bring your knees back to the middle.")

/* knee-rolls: a step */
NC_ ("exercise", "Do all repetitions to one side, then to the other.")

/* knee-rolls: when to breathe */
NC_ ("exercise", "Take one slow breath at the end of each roll.")

/* knee-rolls: what is easier */
NC_ ("exercise", "Roll only part of the way, with a pillow between your knees.")

/* knee-rolls: who should take care */
NC_ ("exercise", "Stay well short of the end of the range if your bones are thin.")

/* knee-rolls: when to stop */
NC_ ("exercise", "Stop if the roll pinches in your back or brings pain into a leg.")

/* knee-rolls: what the sources say; “s” are seconds */
NC_ ("exercise", "NHS: one deep breath on each side, 8 to 10 times. Mayo Clinic: 5 to 10 s, 2 to 3 times on each side. Chartered Society of Physiotherapy: 10 s, 3 times on each side. NHS Inform: 2 s, 5 times.")

/* cat-camel: name of an exercise */
NC_ ("exercise", "Cat-camel (cat-cow)")

/* cat-camel: what the exercise works on, no sentence */
NC_ ("exercise", "The whole spine")

/* cat-camel: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Round up slowly, then sink slowly")

/* cat-camel: a step */
NC_ ("exercise", "Kneel on all fours, with your hands under your shoulders and your knees under your hips.")

/* cat-camel: a step */
NC_ ("exercise", "Round your back up slowly and let your head hang.")

/* cat-camel: a step */
NC_ ("exercise", "Then move smoothly the other way: let your tummy sink and look forward a little.")

/* cat-camel: a step */
NC_ ("exercise", "Keep it flowing. This is a movement, not a stretch.")

/* cat-camel: when to breathe */
NC_ ("exercise", "Breathe out as you round, and in as you sink.")

/* cat-camel: what is easier */
NC_ ("exercise", "Sit on a chair with your hands on your knees, and round and straighten your back there. Or make the movement half as large.")

/* cat-camel: who should take care */
NC_ ("exercise", "Keep the movement small and comfortable. If your wrists hurt, rest on your fists or forearms; pad your knees.")

/* cat-camel: when to stop */
NC_ ("exercise", "Stop if either direction brings on leg pain or tingling, or if wrists or knees hurt.")

/* cat-camel: what the sources say; “s” are seconds */
NC_ ("exercise", "5 to 6 cycles of 3 to 4 s, as a movement and not as a stretch (summaries of McGill). Another public note says 7 to 8. Bournemouth University: 3 to 5 s each way.")

/* childs-pose: name of an exercise */
NC_ ("exercise", "Child’s pose")

/* childs-pose: what the exercise works on, no sentence */
NC_ ("exercise", "Lower back, hips and shoulders")

/* childs-pose: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Rest back towards your heels")

/* childs-pose: a step */
NC_ ("exercise", "Start on all fours.")

/* childs-pose: a step */
NC_ ("exercise", "Move your bottom slowly back towards your heels.")

/* childs-pose: a step */
NC_ ("exercise", "Let your arms rest long in front of you and your forehead come down.")

/* childs-pose: a step */
NC_ ("exercise", "Stay there and let your back widen as you breathe.")

/* childs-pose: when to breathe */
NC_ ("exercise", "Breathe slowly into the back of your ribs.")

/* childs-pose: what is easier */
NC_ ("exercise", "Put a cushion between your bottom and your heels. Or sit on a chair and lean forward onto a table.")

/* childs-pose: who should take care */
NC_ ("exercise", "Do not sink right down with a knee problem. Leave it out if bending forward makes leg symptoms worse.")

/* childs-pose: when to stop */
NC_ ("exercise", "Stop if your knees hurt, or if pain or tingling moves down a leg.")

/* childs-pose: what the sources say; “s” are seconds */
NC_ ("exercise", "NHS, as a movement: one deep breath, 8 to 10 times. Held still: 30 s, repeated, or 20 s twice (physiotherapy clinics).")

/* seated-forward-bend: name of an exercise */
NC_ ("exercise", "Seated forward bend")

/* seated-forward-bend: what the exercise works on, no sentence */
NC_ ("exercise", "Lower back and back of the hips")

/* seated-forward-bend: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Slide your hands down your shins")

/* seated-forward-bend: a step */
NC_ ("exercise", "Sit near the front of a steady chair, with your feet flat and apart.")

/* seated-forward-bend: a step */
NC_ ("exercise", "Slide your hands slowly down your shins and let your back follow.")

/* seated-forward-bend: a step */
NC_ ("exercise", "Hold where it is comfortable, then push on your thighs to come up.")

/* seated-forward-bend: when to breathe */
NC_ ("exercise", "Breathe out on the way down, and easily while you are there.")

/* seated-forward-bend: what is easier */
NC_ ("exercise", "Rest your forearms on your thighs and go only half-way.")

/* seated-forward-bend: who should take care */
NC_ ("exercise", "Not for you with osteoporosis or a recent fracture, or when bending sends pain down a leg. Better not in the first two hours after getting up.")

/* seated-forward-bend: when to stop */
NC_ ("exercise", "Stop if pain or tingling moves down a leg, or if you feel dizzy when you come up.")

/* seated-forward-bend: what the sources say; “s” are seconds */
NC_ ("exercise", "Merck Manual, on the floor: 10 s, 10 times for each leg. Verywell: on a chair, once bending while lying down is painless. A physiotherapy clinic, sitting on the floor: 30 s, 3 to 5 times.")

/* hip-flexor: name of an exercise */
NC_ ("exercise", "Half-kneeling hip-flexor stretch")

/* hip-flexor: what the exercise works on, no sentence */
NC_ ("exercise", "Front of the hip")

/* hip-flexor: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Tuck your tailbone, shift forward")

/* hip-flexor: a step */
NC_ ("exercise", "Kneel on one knee, on something soft, with the other foot flat in front of you.")

/* hip-flexor: a step */
NC_ ("exercise", "Tuck your tailbone under and squeeze the buttock of the kneeling side.")

/* hip-flexor: a step */
NC_ ("exercise", "Shift forward a little, until you feel a stretch at the front of that hip.")

/* hip-flexor: a step */
NC_ ("exercise", "Keep your back tall, without arching it, and hold. Then change legs.")

/* hip-flexor: when to breathe */
NC_ ("exercise", "Take slow, even breaths.")

/* hip-flexor: what is easier */
NC_ ("exercise", "Hold on to a chair and shift less. Or do the standing hip-flexor stretch instead.")

/* hip-flexor: who should take care */
NC_ ("exercise", "Pad your knee, and have a chair beside you if you are unsteady.")

/* hip-flexor: when to stop */
NC_ ("exercise", "Stop if your lower back pinches or the knee hurts.")

/* hip-flexor: what the sources say; “s” are seconds */
NC_ ("exercise", "30 s on each side, or 20 to 30 s (clinic handouts). Chartered Society of Physiotherapy, a deeper lunge: 5 s, 3 times on each side. ACSM, for stretching in general: 10 to 30 s, 2 to 4 times.")

/* hip-flexor-standing: name of an exercise */
NC_ ("exercise", "Standing hip-flexor stretch")

/* hip-flexor-standing: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Back heel up, tuck your tailbone")

/* hip-flexor-standing: a step */
NC_ ("exercise", "Stand with one foot a long step in front of the other and hold on to a wall or a chair back.")

/* hip-flexor-standing: a step */
NC_ ("exercise", "Let the back heel lift, bend both knees a little and tuck your tailbone under.")

/* hip-flexor-standing: a step */
NC_ ("exercise", "Shift forward until you feel a stretch at the front of the hip behind you.")

/* hip-flexor-standing: a step */
NC_ ("exercise", "Keep your back tall and hold. Then change legs.")

/* hip-flexor-standing: what is easier */
NC_ ("exercise", "Take a shorter step and hardly bend your knees.")

/* hip-flexor-standing: who should take care */
NC_ ("exercise", "Hold on to something steady throughout.")

/* hip-flexor-standing: when to stop */
NC_ ("exercise", "Stop if your lower back pinches, or if the front knee hurts.")

/* hip-flexor-standing: what the sources say; “s” are seconds */
NC_ ("exercise", "Of the kneeling stretch: 20 to 30 s on each side (clinic handouts). ACSM, for stretching in general: 10 to 30 s, 2 to 4 times. The standing version has no dose of its own.")

/* hamstring-towel: name of an exercise */
NC_ ("exercise", "Hamstring stretch with a towel")

/* hamstring-towel: what the exercise works on, no sentence */
NC_ ("exercise", "Back of the thigh")

/* hamstring-towel: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Raise the leg until it gently pulls")

/* hamstring-towel: a step */
NC_ ("exercise", "Lie on your back with one knee bent and that foot flat.")

/* hamstring-towel: a step */
NC_ ("exercise", "Loop a towel behind the other thigh or around the foot.")

/* hamstring-towel: a step */
NC_ ("exercise", "Straighten that knee and raise the leg until the back of the thigh pulls gently.")

/* hamstring-towel: a step */
NC_ ("exercise", "Keep your hips level and hold still. Then change legs.")

/* hamstring-towel: when to breathe */
NC_ ("exercise", "Breathe out and let the leg soften. Never bounce.")

/* hamstring-towel: what is easier */
NC_ ("exercise", "Keep the knee a little bent and the towel behind the thigh.")

/* hamstring-towel: who should take care */
NC_ ("exercise", "Tingling, numbness or an electric feeling comes from a nerve and not from the muscle: then lower the leg.")

/* hamstring-towel: when to stop */
NC_ ("exercise", "Stop if tingling or numbness grows, or if pain shoots below the knee.")

/* hamstring-towel: what the sources say; “s” are seconds */
NC_ ("exercise", "St Luke’s: 30 to 60 s, 2 to 3 times for each leg. Clinics: 20 to 30 s, 2 to 3 times for each leg.")

/* figure-four: name of an exercise */
NC_ ("exercise", "Figure-four stretch")

/* figure-four: what the exercise works on, no sentence */
NC_ ("exercise", "Buttock (piriformis)")

/* figure-four: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Draw the lower leg towards you")

/* figure-four: a step */
NC_ ("exercise", "Lie on your back with your knees bent.")

/* figure-four: a step */
NC_ ("exercise", "Cross one ankle over the other thigh.")

/* figure-four: a step */
NC_ ("exercise", "Draw the lower leg towards you, until you feel a pull in the buttock of the crossed leg.")

/* figure-four: a step */
NC_ ("exercise", "Hold, then change legs.")

/* figure-four: when to breathe */
NC_ ("exercise", "Breathe out slowly and let the hip settle.")

/* figure-four: what is easier */
NC_ ("exercise", "Leave the lower foot on the floor and just press the crossed knee gently away.")

/* figure-four: who should take care */
NC_ ("exercise", "Move gently with a knee problem. With a hip replacement, ask first whether you may cross your legs.")

/* figure-four: when to stop */
NC_ ("exercise", "Stop if the knee twists or hurts, or if tingling in the leg grows.")

/* figure-four: what the sources say; “s” are seconds */
NC_ ("exercise", "30 s on each side (several physiotherapy handouts); some repeat it 2 to 3 times.")

/* bridge: name of an exercise */
NC_ ("exercise", "Bridge")

/* bridge: what the exercise works on, no sentence */
NC_ ("exercise", "Buttocks, back and tummy")

/* bridge: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Hips up: shoulders, hips, knees in line")

/* bridge: a step */
NC_ ("exercise", "Tighten your tummy and your buttocks.")

/* bridge: a step */
NC_ ("exercise", "Lift your hips until shoulders, hips and knees are in one line.")

/* bridge: a step */
NC_ ("exercise", "Hold, then lower slowly.")

/* bridge: when to breathe */
NC_ ("exercise", "Keep breathing while you are up: about three slow breaths.")

/* bridge: what is easier */
NC_ ("exercise", "Lift only a hand’s breadth, and for a shorter time.")

/* bridge: who should take care */
NC_ ("exercise", "Do not arch your back at the top.")

/* bridge: when to stop */
NC_ ("exercise", "Stop if your back pinches or the back of a thigh cramps.")

/* bridge: what the sources say; “s” are seconds */
NC_ ("exercise", "Mayo Clinic: for three deep breaths, from 5 up to 30 times a day. Bournemouth University: 2 to 4 s, 10 times, twice.")

/* bird-dog: name of an exercise */
NC_ ("exercise", "Bird dog")

/* bird-dog: what the exercise works on, no sentence */
NC_ ("exercise", "Back, buttocks and deep trunk muscles")

/* bird-dog: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Reach arm and leg long, back stays level")

/* bird-dog: a step */
NC_ ("exercise", "Kneel on all fours with your back level.")

/* bird-dog: a step */
NC_ ("exercise", "Brace gently, as if you were about to cough.")

/* bird-dog: a step */
NC_ ("exercise", "Slide one leg back and reach the opposite arm forward.")

/* bird-dog: a step */
NC_ ("exercise", "Hold without letting your back sag or your hips tip, then come back.")

/* bird-dog: a step */
NC_ ("exercise", "Do all repetitions on one side, then change.")

/* bird-dog: when to breathe */
NC_ ("exercise", "Keep breathing throughout.")

/* bird-dog: what is easier */
NC_ ("exercise", "Slide only the leg back and leave its toes on the floor.")

/* bird-dog: who should take care */
NC_ ("exercise", "Hold for a shorter time when you cannot keep your back still. Pad your knees.")

/* bird-dog: when to stop */
NC_ ("exercise", "Stop if your back sags and aches, or if wrists or knees hurt.")

/* bird-dog: what the sources say; “s” are seconds */
NC_ ("exercise", "Mayo Clinic: up to 10 s, 6 times on each side, up to 3 sets. Bournemouth University: 4 s, 10 times, twice. A UK clinic: 5 to 10 s.")

/* curl-up: name of an exercise */
NC_ ("exercise", "McGill curl-up")

/* curl-up: what the exercise works on, no sentence */
NC_ ("exercise", "Front of the trunk")

/* curl-up: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Lift head and shoulders in one piece")

/* curl-up: a step */
NC_ ("exercise", "Lie on your back with one knee bent and the other leg straight.")

/* curl-up: a step */
NC_ ("exercise", "Slide your hands under the small of your back, to keep its curve.")

/* curl-up: a step */
NC_ ("exercise", "Lift your head and shoulders just off the floor, in one piece.")

/* curl-up: a step */
NC_ ("exercise", "Hold, then lower. After the last one, change the bent leg.")

/* curl-up: when to breathe */
NC_ ("exercise", "Breathe lightly while you are up.")

/* curl-up: what is easier */
NC_ ("exercise", "Take only the weight of your head off the floor, or just brace your tummy.")

/* curl-up: who should take care */
NC_ ("exercise", "Not for you with osteoporosis. Keep your chin a little tucked and your neck long.")

/* curl-up: when to stop */
NC_ ("exercise", "Stop if your neck hurts or your back pinches.")

/* curl-up: what the sources say; “s” are seconds */
NC_ ("exercise", "Bournemouth University: 2 to 4 s, 10 times, twice. An article on the “big three”: 10 s in sets of 6, 4 and 2.")

/* side-plank-knees: name of an exercise */
NC_ ("exercise", "Side plank on knees")

/* side-plank-knees: what the exercise works on, no sentence */
NC_ ("exercise", "Side of the trunk and hip")

/* side-plank-knees: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Hips forward and up, one long line")

/* side-plank-knees: a step */
NC_ ("exercise", "Lie on your side with your knees bent and your elbow under your shoulder.")

/* side-plank-knees: a step */
NC_ ("exercise", "Push your hips forward and up, until shoulder, hip and knee are in one line.")

/* side-plank-knees: a step */
NC_ ("exercise", "Hold, then lower with control.")

/* side-plank-knees: when to breathe */
NC_ ("exercise", "Count aloud to keep breathing.")

/* side-plank-knees: what is easier */
NC_ ("exercise", "Stand side-on to a wall instead and lean on your forearm.")

/* side-plank-knees: who should take care */
NC_ ("exercise", "Leave it out with a painful shoulder or elbow.")

/* side-plank-knees: when to stop */
NC_ ("exercise", "Stop if your shoulder hurts or your back starts to ache.")

/* side-plank-knees: what the sources say; “s” are seconds */
NC_ ("exercise", "Bournemouth University: 20 to 30 s, twice on each side. An article on the “big three”: 10 s in sets of 6, 4 and 2.")

/* plank: name of an exercise */
NC_ ("exercise", "Front plank")

/* plank: what the exercise works on, no sentence */
NC_ ("exercise", "The whole trunk")

/* plank: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Head, hips and heels in one line")

/* plank: a step */
NC_ ("exercise", "Lie on your front with your forearms under your shoulders.")

/* plank: a step */
NC_ ("exercise", "Tuck your toes under and lift your hips until head, hips and heels are in one line.")

/* plank: a step */
NC_ ("exercise", "Draw your tummy in, keep your neck long and hold.")

/* plank: when to breathe */
NC_ ("exercise", "Breathe steadily. When you start to hold your breath, come down.")

/* plank: what is easier */
NC_ ("exercise", "Leave your knees on the floor. Or put your forearms on a table and walk your feet back.")

/* plank: who should take care */
NC_ ("exercise", "Take care with high blood pressure, and never hold your breath.")

/* plank: when to stop */
NC_ ("exercise", "Stop if your lower back sags or aches.")

/* plank: what the sources say; “s” are seconds */
NC_ ("exercise", "Bournemouth University: 20 to 30 s, twice. Harvard, against a table: 15 s, 30 to 60 s of rest, again. Harvard also: begin with the seconds you can do.")

/* dead-bug: name of an exercise */
NC_ ("exercise", "Dead bug")

/* dead-bug: what the exercise works on, no sentence */
NC_ ("exercise", "Deep trunk muscles and hips")

/* dead-bug: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Lower arm and leg, back stays still")

/* dead-bug: a step */
NC_ ("exercise", "Lie on your back with your arms up, and your hips and knees bent to right angles.")

/* dead-bug: a step */
NC_ ("exercise", "Press your back lightly towards the floor.")

/* dead-bug: a step */
NC_ ("exercise", "Lower one arm and the opposite leg slowly, only as far as your back stays still.")

/* dead-bug: a step */
NC_ ("exercise", "Bring them back. After the last one, change sides.")

/* dead-bug: when to breathe */
NC_ ("exercise", "Breathe out as arm and leg go down.")

/* dead-bug: what is easier */
NC_ ("exercise", "Leave one foot on the floor and slide the other heel out and back.")

/* dead-bug: who should take care */
NC_ ("exercise", "A smaller movement with a still back is worth more than a large one.")

/* dead-bug: when to stop */
NC_ ("exercise", "Stop if your back arches or hurts.")

/* dead-bug: what the sources say; “s” are seconds */
NC_ ("exercise", "10 to 12 times, in 3 sets (a page that is not clinical). No stronger source was found, so ours is a cautious choice.")

/* press-up-prone: name of an exercise */
NC_ ("exercise", "Lying back extension")

/* press-up-prone: what the exercise works on, no sentence */
NC_ ("exercise", "Lower back")

/* press-up-prone: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Press your chest up, hips stay down")

/* press-up-prone: a step */
NC_ ("exercise", "Lie on your front with your forearms beside you.")

/* press-up-prone: a step */
NC_ ("exercise", "Press gently with your forearms until your chest lifts, while your hips stay down.")

/* press-up-prone: a step */
NC_ ("exercise", "Relax your buttocks, hold, then lower.")

/* press-up-prone: when to breathe */
NC_ ("exercise", "Breathe out as you rise.")

/* press-up-prone: what is easier */
NC_ ("exercise", "Just lie on your front for a while, with a pillow under your tummy if that is easier.")

/* press-up-prone: who should take care */
NC_ ("exercise", "Bending backward often does not suit a narrow spinal canal (stenosis).")

/* press-up-prone: when to stop */
NC_ ("exercise", "Stop if pain or tingling moves further down a leg. Pain that draws back up towards the spine is a good sign.")

/* press-up-prone: what the sources say; “s” are seconds */
NC_ ("exercise", "5 s, building up to 10 s, 5 times, twice a day; or 5 to 10 times (physiotherapists).")

/* standing-back-bend: name of an exercise */
NC_ ("exercise", "Standing back bend")

/* standing-back-bend: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Lean back over your hands")

/* standing-back-bend: a step */
NC_ ("exercise", "Stand with your feet hip-width apart and your hands on the back of your hips.")

/* standing-back-bend: a step */
NC_ ("exercise", "Lean back slowly over your hands, with your knees straight.")

/* standing-back-bend: a step */
NC_ ("exercise", "Pause, then come upright.")

/* standing-back-bend: when to breathe */
NC_ ("exercise", "Breathe out as you lean back.")

/* standing-back-bend: what is easier */
NC_ ("exercise", "Lean back less, with a worktop behind you to hold on to.")

/* standing-back-bend: who should take care */
NC_ ("exercise", "Leave it out on days when you feel dizzy. Bending backward often does not suit a narrow spinal canal (stenosis).")

/* standing-back-bend: when to stop */
NC_ ("exercise", "Stop if you feel dizzy, or if it brings pain into a leg.")

/* standing-back-bend: what the sources say; “s” are seconds */
NC_ ("exercise", "NHS Inform: 5 times, three times a day. A clinic: 3 s, 5 times. Office advice: 10 times.")

/* sit-tall: name of an exercise */
NC_ ("exercise", "Sit tall and relax")

/* sit-tall: what the exercise works on, no sentence */
NC_ ("exercise", "Back and neck")

/* sit-tall: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Grow tall, shoulders easy")

/* sit-tall: a step */
NC_ ("exercise", "Sit towards the front of the chair with your feet flat.")

/* sit-tall: a step */
NC_ ("exercise", "Grow as tall as you can, with easy shoulders.")

/* sit-tall: a step */
NC_ ("exercise", "Hold as long as it stays comfortable, then let go.")

/* sit-tall: when to breathe */
NC_ ("exercise", "Breathe in as you grow, and out as you let go.")

/* sit-tall: what is easier */
NC_ ("exercise", "Put a cushion behind your back and grow only a little.")

/* sit-tall: who should take care */
NC_ ("exercise", "Comfort matters more than a perfect posture; changing position often matters most.")

/* sit-tall: when to stop */
NC_ ("exercise", "Stop if sitting upright makes your pain worse; stand or walk a little instead.")

/* sit-tall: what the sources say; “s” are seconds */
NC_ ("exercise", "NHS Inform, “good posture”: as long as it is comfortable, 5 times, three times a day. Cambridge University Hospitals names the drill without a number.")

/* seated-rotation: name of an exercise */
NC_ ("exercise", "Seated trunk turn")

/* seated-rotation: what the exercise works on, no sentence */
NC_ ("exercise", "Lower and middle back")

/* seated-rotation: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Turn your chest, hips stay still")

/* seated-rotation: a step */
NC_ ("exercise", "Sit tall on a chair with your feet flat.")

/* seated-rotation: a step */
NC_ ("exercise", "Turn your chest to one side, with a hand on the opposite knee for a little help.")

/* seated-rotation: a step */
NC_ ("exercise", "Hold, then come back to the middle.")

/* seated-rotation: when to breathe */
NC_ ("exercise", "Breathe out as you turn.")

/* seated-rotation: what is easier */
NC_ ("exercise", "Cross your arms over your chest and turn only a little.")

/* seated-rotation: who should take care */
NC_ ("exercise", "Do not force the turn. Stay well short of the end of the range if your bones are thin.")

/* seated-rotation: when to stop */
NC_ ("exercise", "Stop if the turn pinches in your back or brings pain into a leg.")

/* seated-rotation: what the sources say; “s” are seconds */
NC_ ("exercise", "A clinic: 10 to 15 s, 3 to 5 times on each side. Ours starts lower.")

/* shoulder-squeeze: name of an exercise */
NC_ ("exercise", "Shoulder-blade squeeze")

/* shoulder-squeeze: what the exercise works on, no sentence */
NC_ ("exercise", "Upper back")

/* shoulder-squeeze: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Shoulder blades together and down")

/* shoulder-squeeze: a step */
NC_ ("exercise", "Sit tall on a chair with your arms by your sides.")

/* shoulder-squeeze: a step */
NC_ ("exercise", "Draw your shoulder blades together and slightly down.")

/* shoulder-squeeze: a step */
NC_ ("exercise", "Hold, then relax.")

/* shoulder-squeeze: when to breathe */
NC_ ("exercise", "Breathe in as you squeeze, and out as you relax.")

/* shoulder-squeeze: what is easier */
NC_ ("exercise", "Squeeze only half as hard.")

/* shoulder-squeeze: who should take care */
NC_ ("exercise", "Do not pull your shoulders up towards your ears.")

/* shoulder-squeeze: when to stop */
NC_ ("exercise", "Stop if it brings pain or tingling into an arm.")

/* shoulder-squeeze: what the sources say; “s” are seconds */
NC_ ("exercise", "St Luke’s, with the arms raised: 10 s, 5 times. A physiotherapy clinic: for a moment, 5 to 10 times, several times a day.")

/* one-leg-stand: name of an exercise */
NC_ ("exercise", "Standing thigh stretch")

/* one-leg-stand: what the exercise works on, no sentence */
NC_ ("exercise", "Front of the thigh, and balance")

/* one-leg-stand: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Heel towards your bottom, hold on")

/* one-leg-stand: a step */
NC_ ("exercise", "Hold on to a worktop or a chair back with one hand.")

/* one-leg-stand: a step */
NC_ ("exercise", "Bend one knee up behind you, and hold the ankle if that is easy.")

/* one-leg-stand: a step */
NC_ ("exercise", "Keep your back tall and your knees together, hold, then put the foot down.")

/* one-leg-stand: when to breathe */
NC_ ("exercise", "Breathe easily.")

/* one-leg-stand: what is easier */
NC_ ("exercise", "Only lift the heel, without holding the ankle.")

/* one-leg-stand: who should take care */
NC_ ("exercise", "Always hold on to something steady. Leave it out if you are unsteady on one leg.")

/* one-leg-stand: when to stop */
NC_ ("exercise", "Stop if the knee hurts or your lower back pinches.")

/* one-leg-stand: what the sources say; “s” are seconds */
NC_ ("exercise", "Chartered Society of Physiotherapy: 5 s, 3 times on each side.")

/* march: name of an exercise */
NC_ ("exercise", "March on the spot")

/* march: what the exercise works on, no sentence */
NC_ ("exercise", "Legs and circulation")

/* march: read from three metres away, at most about 48 characters */
NC_ ("exercise", "March gently, let your arms swing")

/* march: a step */
NC_ ("exercise", "Stand tall and march gently on the spot.")

/* march: a step */
NC_ ("exercise", "Let your arms swing.")

/* march: a step */
NC_ ("exercise", "Build up from small to medium steps.")

/* march: when to breathe */
NC_ ("exercise", "Breathe so that you could still chat.")

/* march: what is easier */
NC_ ("exercise", "March sitting down. Or hold on to a chair back and lift your feet only a little.")

/* march: who should take care */
NC_ ("exercise", "Hold on to something if you are unsteady.")

/* march: when to stop */
NC_ ("exercise", "Stop with chest pain, dizziness or pain in a calf.")

/* march: what the sources say; “s” are seconds */
NC_ ("exercise", "NHS: 3 minutes, as the first part of a longer warm-up. Ours is shorter, since walking follows.")

/* walk-check: name of an exercise */
NC_ ("exercise", "Walking posture check")

/* walk-check: what the exercise works on, no sentence */
NC_ ("exercise", "Walking easily upright")

/* walk-check: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Tall, loose shoulders, easy steps")

/* walk-check: a step */
NC_ ("exercise", "Walk, or stand if there is no room, and think tall: chin level, eyes well ahead.")

/* walk-check: a step */
NC_ ("exercise", "Let your shoulders be loose and your arms swing freely.")

/* walk-check: a step */
NC_ ("exercise", "Keep your tummy lightly on, leaning neither forward nor back.")

/* walk-check: a step */
NC_ ("exercise", "Land on the heel and roll through, with comfortable steps.")

/* walk-check: when to breathe */
NC_ ("exercise", "Breathe in the rhythm of your steps.")

/* walk-check: what is easier */
NC_ ("exercise", "Do the check standing, leaning lightly with your back against a wall.")

/* walk-check: who should take care */
NC_ ("exercise", "Walk at the pace that is comfortable today.")

/* walk-check: when to stop */
NC_ ("exercise", "Slow down or turn back if leg pain, numbness or weakness grows.")

/* walk-check: what the sources say; “s” are seconds */
NC_ ("exercise", "Tips of walking guides, without a number. A trial (WalkBack) supports walking itself, not rules for posture.")

/* deep-breathing: name of an exercise */
NC_ ("exercise", "Slow belly breathing")

/* deep-breathing: what the exercise works on, no sentence */
NC_ ("exercise", "Calm and ease")

/* deep-breathing: read from three metres away, at most about 48 characters */
NC_ ("exercise", "In through the nose, slowly out")

/* deep-breathing: a step */
NC_ ("exercise", "Lie on your back with your knees bent, and loosen tight clothes.")

/* deep-breathing: a step */
NC_ ("exercise", "Let the breath flow deep into your belly, without forcing it.")

/* deep-breathing: a step */
NC_ ("exercise", "Breathe in through your nose for a count of up to five.")

/* deep-breathing: a step */
NC_ ("exercise", "Breathe out gently for a count of five, without holding your breath in between.")

/* deep-breathing: when to breathe */
NC_ ("exercise", "In for five, out for five: six breaths a minute.")

/* deep-breathing: what is easier */
NC_ ("exercise", "Sit on a chair if that is easier, with a hand on your belly to feel it rise, and count only to three.")

/* deep-breathing: who should take care */
NC_ ("exercise", "Never force a deep breath.")

/* deep-breathing: when to stop */
NC_ ("exercise", "Stop if you feel light-headed, and breathe as usual.")

/* deep-breathing: what the sources say; “s” are seconds */
NC_ ("exercise", "NHS: counting 1 to 5 in and 1 to 5 out, without holding, for 3 to 5 minutes. Newer copies: at least 5 minutes.")

/* body-scan: name of an exercise */
NC_ ("exercise", "Body-scan meditation")

/* body-scan: what the exercise works on, no sentence */
NC_ ("exercise", "Attention and calm")

/* body-scan: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Notice each part, from feet to head")

/* body-scan: a step */
NC_ ("exercise", "Lie with your knees bent or your lower legs on a chair, and close your eyes if you like.")

/* body-scan: a step */
NC_ ("exercise", "Move your attention slowly from your feet to your head.")

/* body-scan: a step */
NC_ ("exercise", "Notice each part as it is, tense or easy, then move on.")

/* body-scan: a step */
NC_ ("exercise", "When your mind wanders, come back to the next part.")

/* body-scan: when to breathe */
NC_ ("exercise", "Let your breath come and go by itself.")

/* body-scan: what is easier */
NC_ ("exercise", "Two minutes are enough, and your eyes may stay open.")

/* body-scan: who should take care */
NC_ ("exercise", "For some people, attending to the body makes pain or distress louder. Then something else is better.")

/* body-scan: when to stop */
NC_ ("exercise", "Stop if it raises distress, or if you find yourself thinking of nothing but the pain.")

/* body-scan: what the sources say; “s” are seconds */
NC_ ("exercise", "Reviews of mindfulness courses: no clear result for pain (2012), mostly better pain and quality of life in small studies (2020). Four minutes alone were never tested.")

/* russian-twist: name of an exercise */
NC_ ("exercise", "Russian twist, heels down")

/* russian-twist: what the exercise works on, no sentence */
NC_ ("exercise", "Sides of the trunk")

/* russian-twist: read from three metres away, at most about 48 characters */
NC_ ("exercise", "Small, slow turns with a long back")

/* russian-twist: a step */
NC_ ("exercise", "Sit on the floor with your knees bent and both heels down.")

/* russian-twist: a step */
NC_ ("exercise", "Lean back only a little, with a long back and without any weight in your hands.")

/* russian-twist: a step */
NC_ ("exercise", "Turn your ribs a small way to one side, slowly, and come back to the middle.")

/* russian-twist: a step */
NC_ ("exercise", "After the last one, change sides.")

/* russian-twist: when to breathe */
NC_ ("exercise", "Breathe out on each turn.")

/* russian-twist: what is easier */
NC_ ("exercise", "Do the dead bug, the side plank on knees or the bird dog instead: they train the same muscles while the back stays still.")

/* russian-twist: who should take care */
NC_ ("exercise", "Bending, load and turning come together here, and several physiotherapists advise against it. Not for you with disc or leg symptoms, osteoporosis, in pregnancy or in a flare-up.")

/* russian-twist: when to stop */
NC_ ("exercise", "Stop at the first sign of back or leg pain.")

/* russian-twist: what the sources say; “s” are seconds */
NC_ ("exercise", "No clinical dose was found. The sources are opinions of experts, against the version with a weight and lifted feet.")

/* gentle-morning: name of a routine */
NC_ ("exercise", "Gentle morning")

/* gentle-morning: what the routine is for */
NC_ ("exercise", "Loosens a stiff back after getting up, without deep bending forward.")

/* gentle-morning: what to know before */
NC_ ("exercise", "Early in the day, leave deep forward bending for later. A bed is fine for the first three.")

/* flare: name of a routine */
NC_ ("exercise", "Gentle in bed")

/* flare: what the routine is for */
NC_ ("exercise", "Keeps you moving a little on a day when everything hurts, without getting up.")

/* flare: what to know before */
NC_ ("exercise", "Small movements are enough today. Afterwards, get up and walk a few steps when you can: staying in bed for long does not help a back.")

/* before-walk: name of a routine */
NC_ ("exercise", "Before a walk")

/* before-walk: what the routine is for */
NC_ ("exercise", "Loosens you up before you walk.")

/* before-walk: what to know before */
NC_ ("exercise", "It is the walk that does you good. That stretching before it prevents pain was never shown.")

/* after-walk: name of a routine */
NC_ ("exercise", "After a walk")

/* after-walk: what the routine is for */
NC_ ("exercise", "Stretches hips and legs when you are back and warm.")

/* desk-break: name of a routine */
NC_ ("exercise", "Desk break")

/* desk-break: what the routine is for */
NC_ ("exercise", "Breaks up long sitting, without leaving your desk.")

/* desk-break: what to know before */
NC_ ("exercise", "Getting up and walking a few steps is worth as much.")

/* core-basics: name of a routine */
NC_ ("exercise", "Core basics")

/* core-basics: what the routine is for */
NC_ ("exercise", "Strengthens the muscles that steady your back.")

/* core-basics: what to know before */
NC_ ("exercise", "Every other day is enough. Start with fewer repetitions and add one or two every few days while it is comfortable.")

/* calm-down: name of a routine */
NC_ ("exercise", "Calm-down")

/* calm-down: what the routine is for */
NC_ ("exercise", "Brings you to rest in the evening or on a tense day.")

/* calm-down: what to know before */
NC_ ("exercise", "It is for rest and ease; it does not promise less pain.")

/* pelvic-tilt: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with bent knees; the small of the back presses into the floor and lets go again.")

/* knee-to-chest: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back; one knee is drawn towards the chest with both hands, the other foot stays on the floor.")

/* knee-rolls: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with the arms to the sides, both bent knees rolling over to one side while the shoulders stay down.")

/* cat-camel: name of what the figure shows, to choose one */
NC_ ("exercise", "Cat-camel")

/* cat-camel: what the figure shows, for a screen reader */
NC_ ("exercise", "On hands and knees; the back rounds up and sinks.")

/* childs-pose: what the figure shows, for a screen reader */
NC_ ("exercise", "From hands and knees the bottom goes back to the heels; the arms stay long in front.")

/* seated-forward-bend: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair; the hands slide down the shins and the back follows.")

/* hip-flexor: what the figure shows, for a screen reader */
NC_ ("exercise", "Kneeling on one knee with the other foot in front; the hips move forward, the back stays tall.")

/* hip-flexor-standing: what the figure shows, for a screen reader */
NC_ ("exercise", "In a long step; the front knee bends and the hips move forward and down, the back stays tall.")

/* hamstring-towel: name of what the figure shows, to choose one */
NC_ ("exercise", "Lying hamstring stretch with towel")

/* hamstring-towel: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back; one leg, its foot in the loop of a towel, is raised and straightened.")

/* figure-four: name of what the figure shows, to choose one */
NC_ ("exercise", "Lying figure-four stretch")

/* figure-four: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with bent knees, one ankle crossed over the other thigh, which both hands draw in.")

/* bridge: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with bent knees; the hips lift until shoulders, hips and knees are in line.")

/* bird-dog: what the figure shows, for a screen reader */
NC_ ("exercise", "On hands and knees; one leg reaches back and the opposite arm forward.")

/* curl-up: name of what the figure shows, to choose one */
NC_ ("exercise", "Curl-up")

/* curl-up: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with one knee bent and the hands below the small of the back; head and shoulders lift a little.")

/* side-plank-knees: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the side on one forearm with bent knees, the hips lifting until shoulder, hip and knee are in line.")

/* plank: what the figure shows, for a screen reader */
NC_ ("exercise", "On forearms and toes; the knees lift until head, hips and heels are in line.")

/* dead-bug: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with arms and legs up; one leg and the opposite arm lower.")

/* press-up-prone: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the front; the chest lifts on the forearms, the hips stay down.")

/* standing-back-bend: what the figure shows, for a screen reader */
NC_ ("exercise", "Standing with the hands on the hips; the back leans over them.")

/* sit-tall: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair; the back grows tall from a slump.")

/* seated-rotation: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair, the chest turning to one side with a hand on the opposite knee.")

/* shoulder-squeeze: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting, seen from behind: the elbows go back and the shoulder blades draw together.")

/* one-leg-stand: what the figure shows, for a screen reader */
NC_ ("exercise", "Standing on one leg with a hand on a worktop; the other heel is held up behind.")

/* march: what the figure shows, for a screen reader */
NC_ ("exercise", "Marching on the spot; one knee lifts after the other, the arms swing.")

/* walk-check: what the figure shows, for a screen reader */
NC_ ("exercise", "Walking tall; the arms swing freely, the heels land first.")

/* deep-breathing: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair with a hand on the belly, which rises and sinks with the breath.")

/* body-scan: name of what the figure shows, to choose one */
NC_ ("exercise", "Body scan")

/* body-scan: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with bent knees, quite still; the belly rises and sinks with the breath.")

/* russian-twist: name of what the figure shows, to choose one */
NC_ ("exercise", "Modified Russian twist")

/* russian-twist: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on the floor with bent knees and both heels down, leaning back a little, chest and hands turning to one side.")

/* bridge-low: name of what the figure shows, to choose one */
NC_ ("exercise", "Low bridge")

/* bridge-low: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with bent knees; the hips lift a few centimetres.")

/* plank-knees: name of what the figure shows, to choose one */
NC_ ("exercise", "Front plank on knees")

/* plank-knees: what the figure shows, for a screen reader */
NC_ ("exercise", "On forearms and knees; the hips lift until head, hips and knees are in line.")

/* bird-dog-leg: name of what the figure shows, to choose one */
NC_ ("exercise", "Bird dog, leg only")

/* bird-dog-leg: what the figure shows, for a screen reader */
NC_ ("exercise", "On hands and knees; one leg slides back with its toes on the floor.")

/* childs-pose-cushion: name of what the figure shows, to choose one */
NC_ ("exercise", "Child’s pose on a cushion")

/* childs-pose-cushion: what the figure shows, for a screen reader */
NC_ ("exercise", "From hands and knees the bottom goes back to a cushion on the heels; the arms stay long in front.")

/* hamstring-towel-soft: name of what the figure shows, to choose one */
NC_ ("exercise", "Hamstring stretch, knee soft")

/* hamstring-towel-soft: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back; one leg, a towel behind its thigh, is raised with the knee a little bent.")

/* dead-bug-heel: name of what the figure shows, to choose one */
NC_ ("exercise", "Dead bug with heel slides")

/* dead-bug-heel: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with bent knees; one heel slides along the floor as the opposite arm lowers.")

/* cat-camel-seated: name of what the figure shows, to choose one */
NC_ ("exercise", "Seated cat-camel")

/* cat-camel-seated: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair with the hands on the knees; the back rounds and arches.")

/* seated-lean: name of what the figure shows, to choose one */
NC_ ("exercise", "Seated forward bend, half-way")

/* seated-lean: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair; the forearms go down to the thighs and the back follows.")

/* one-leg-stand-heel: name of what the figure shows, to choose one */
NC_ ("exercise", "Heel lift behind")

/* one-leg-stand-heel: what the figure shows, for a screen reader */
NC_ ("exercise", "Standing on one leg with a hand on a worktop; the other heel lifts behind.")

/* march-seated: name of what the figure shows, to choose one */
NC_ ("exercise", "March sitting")

/* march-seated: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair; one knee lifts after the other.")

/* breathing-lying: name of what the figure shows, to choose one */
NC_ ("exercise", "Belly breathing lying down")

/* breathing-lying: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with bent knees and a hand on the belly, which rises and sinks with the breath.")

/* curl-up-head: name of what the figure shows, to choose one */
NC_ ("exercise", "Head lift")

/* curl-up-head: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with one knee bent and the hands below the small of the back; only the head lifts.")

/* knee-to-chest-towel: name of what the figure shows, to choose one */
NC_ ("exercise", "Knee to chest with a towel")

/* knee-to-chest-towel: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back; one knee is drawn towards the chest with a towel behind the thigh.")

/* standing-back-bend-worktop: name of what the figure shows, to choose one */
NC_ ("exercise", "Back bend at a worktop")

/* standing-back-bend-worktop: what the figure shows, for a screen reader */
NC_ ("exercise", "Standing with the back to a worktop and the hands on it; the back leans over it a little.")

/* pelvic-tilt-wall: name of what the figure shows, to choose one */
NC_ ("exercise", "Pelvic tilt at a wall")

/* pelvic-tilt-wall: what the figure shows, for a screen reader */
NC_ ("exercise", "Standing with the back to a wall; the small of the back presses against it and lets go again.")

/* sit-tall-cushion: name of what the figure shows, to choose one */
NC_ ("exercise", "Sit tall with a cushion")

/* sit-tall-cushion: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair with a cushion behind the back, which grows tall from a slump.")

/* prone-lying: name of what the figure shows, to choose one */
NC_ ("exercise", "Lying on the front")

/* prone-lying: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the front with the arms beside the head, quite still.")

/* body-scan-chair: name of what the figure shows, to choose one */
NC_ ("exercise", "Body scan, legs on a chair")

/* body-scan-chair: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with the calves on a chair, quite still; the belly rises and sinks with the breath.")

/* knee-rolls-small: name of what the figure shows, to choose one */
NC_ ("exercise", "Small knee rolls")

/* knee-rolls-small: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with the arms to the sides, both bent knees rolling a little way to one side.")

/* figure-four-foot-down: name of what the figure shows, to choose one */
NC_ ("exercise", "Lying figure-four, foot on the floor")

/* figure-four-foot-down: what the figure shows, for a screen reader */
NC_ ("exercise", "Lying on the back with one foot on the floor, the ankle of the other leg crossed over the thigh.")

/* side-plank-wall: name of what the figure shows, to choose one */
NC_ ("exercise", "Side plank at a wall")

/* side-plank-wall: what the figure shows, for a screen reader */
NC_ ("exercise", "Standing side-on to a wall with the forearm on it, the hips lifting away from the wall until the body is straight.")

/* seated-rotation-crossed: name of what the figure shows, to choose one */
NC_ ("exercise", "Seated trunk turn, arms crossed")

/* seated-rotation-crossed: what the figure shows, for a screen reader */
NC_ ("exercise", "Sitting on a chair with the arms crossed over the chest, the chest turning a little to one side.")
