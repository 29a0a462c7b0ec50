"""Words for the closed lists: one plain word or sentence per code (English message ids).

They describe; they never label the reader. Where a code answers a question, the sentence
answers it by itself, so that it can be read aloud without the question.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from generator.model import codes
from generator.translations.catalog import message_id as _

Labels = Mapping[StrEnum, str]

RUN_BY: Labels = {
    codes.RunBy.GOVERNMENT: _("government office"),
    codes.RunBy.POLICE: _("police"),
    codes.RunBy.NGO: _("organization that is not part of the government"),
    codes.RunBy.COMMUNITY: _("group of people from the area"),
    codes.RunBy.FAITH: _("religious group"),
    codes.RunBy.INTERNATIONAL: _("international organization"),
}

STATUS: Labels = {
    codes.Status.ACTIVE: "",
    codes.Status.INACTIVE: _("This service is not offered at the moment."),
    codes.Status.DEFUNCT: _("This service is closed and does not exist any more."),
    codes.Status.TEMPORARILY_CLOSED: _("This service is closed for some time."),
}

CHANNEL: Labels = {
    codes.Channel.VOICE: _("Phone"),
    codes.Channel.WHATSAPP: _("WhatsApp"),
    codes.Channel.SMS: _("Text message"),
    codes.Channel.EMAIL: _("Email"),
    codes.Channel.WEBSITE: _("Website"),
}

DIAL_FROM: Labels = {
    codes.DialFrom.HOME: _("This number only works inside the country."),
    codes.DialFrom.ABROAD: _("This number is for calls from other countries."),
}

CALL_COST: Labels = {
    codes.CallCost.FREE: _("The call is free."),
    codes.CallCost.NORMAL: _("You pay for the call."),
}

DOUBT: Labels = {
    codes.Doubt.ANOTHER_NUMBER_PUBLISHED: _(
        "Another number is published too. Ask if you reached the right office."
    ),
    codes.Doubt.OLD_SOURCE: _("This contact comes from an old page. It may have changed."),
    codes.Doubt.PURPOSE_NOT_CONFIRMED: _(
        "We do not know yet what this contact is for. Ask first."
    ),
    codes.Doubt.MAY_HAVE_CLOSED: _("This office may have closed. Call before you go there."),
}

CALLS_RECORDED: Labels = {
    codes.YesNo.YES: _("They keep a record of calls."),
    codes.YesNo.NO: _("They keep no record of calls."),
}

CALLS_BACK: Labels = {
    codes.YesNo.YES: _("They may call you back."),
    codes.YesNo.NO: _("They do not call you back."),
}

WITHHELD_NUMBER: Labels = {
    codes.YesNo.YES: _("They also answer when you hide your number."),
    codes.YesNo.NO: _("They do not answer when you hide your number."),
}

MESSAGE_SHOWS_NAME: Labels = {
    codes.YesNo.YES: _("Their messages show their name on your phone."),
    codes.YesNo.NO: _("Their messages do not show their name on your phone."),
}

COST: Labels = {
    codes.CostKind.FREE: _("Everything is free."),
    codes.CostKind.PARTLY_FREE: _("Some of it is free."),
    codes.CostKind.PAID: _("You pay for it."),
}

AGES: Labels = {
    codes.AgeGroup.CHILDREN: _("children"),
    codes.AgeGroup.ADULTS: _("adults"),
    codes.AgeGroup.OLDER: _("older people"),
}

NATIONALITY: Labels = {
    codes.Nationality.CITIZENS: _("citizens"),
    codes.Nationality.FOREIGNERS: _("people from other countries"),
    codes.Nationality.WITHOUT_PAPERS: _("people without papers"),
}

RELATIVES: Labels = {
    codes.Relative.CHILDREN: _("your children"),
    codes.Relative.PARTNER: _("your husband, wife or partner"),
    codes.Relative.PARENTS: _("your parents"),
    codes.Relative.OTHERS: _("other relatives"),
}

CHILDREN_WITH_YOU: Labels = {
    codes.YesNo.YES: _("Yes, your children can come with you."),
    codes.YesNo.NO: _("No, children cannot come with you."),
}

FORMAL_STATUS: Labels = {
    codes.FormalStatus.NO: _("No. Nobody has to confirm your situation first."),
    codes.FormalStatus.HELPS: _(
        "No, but a paper from an office that confirms your situation helps."
    ),
    codes.FormalStatus.YES: _(
        "Yes. An office has to confirm your situation first. Ask them which one."
    ),
}

TESTIMONY: Labels = {
    codes.Testimony.NO: _("No. You get this help without speaking to the police or a court."),
    codes.Testimony.PARTLY: _("For a part of this help. Ask them which part."),
    codes.Testimony.YES: _("Yes. This help is for people who speak to the police or a court."),
}

POLICE: Labels = {
    codes.PoliceContact.NEVER: _("No. They do not tell the police."),
    codes.PoliceContact.ONLY_IF_YOU_ASK: _("Only if you ask them to."),
    codes.PoliceContact.MUST_REPORT: _(
        "Sometimes. Some things they have to tell the police. Ask which, before you tell."
    ),
    codes.PoliceContact.IS_POLICE: _("Yes. This is the police."),
}

CONFIDENTIALITY: Labels = {
    codes.Confidentiality.KEPT: _("They do not tell anyone."),
    codes.Confidentiality.KEPT_EXCEPT: _(
        "They do not tell anyone, with some exceptions. Ask which."
    ),
    codes.Confidentiality.SHARED: _("They may tell other offices."),
    codes.Confidentiality.RECORDED: _("They write down what you tell and keep it."),
}

REPORTING_DUTY: Labels = {
    codes.ReportingDuty.CHILD_IN_DANGER: _("a child is in danger"),
    codes.ReportingDuty.DANGER_TO_LIFE: _("someone may die or be badly hurt"),
    codes.ReportingDuty.COURT_ORDER: _("a judge orders it"),
}

ASKS_ABOUT_PAST: Labels = {
    codes.AsksAboutPast.NO: _("No. You do not have to tell what happened."),
    codes.AsksAboutPast.ONLY_WHAT_YOU_CHOOSE: _("You tell only what you choose to tell."),
    codes.AsksAboutPast.YES: _("Yes. They ask what happened."),
}

ANONYMOUS: Labels = {
    codes.YesNo.YES: _("No. You do not have to say who you are."),
    codes.YesNo.NO: _("Yes. They ask for your name."),
}

DOCUMENT: Labels = {
    codes.Document.IDENTITY_CARD: _("Identity card"),
    codes.Document.FAMILY_CARD: _("Family card"),
    codes.Document.PASSPORT: _("Passport"),
    codes.Document.BIRTH_CERTIFICATE: _("Birth certificate"),
    codes.Document.WORK_CONTRACT: _("Work contract"),
    codes.Document.SEAFARER_BOOK: _("Seafarer's book"),
    codes.Document.HEALTH_CARD: _("Health card"),
    codes.Document.POLICE_REPORT: _("Paper of a police report"),
    codes.Document.REFERRAL_LETTER: _("Letter from another office"),
    codes.Document.POVERTY_LETTER: _("Letter that says you cannot pay"),
    codes.Document.WRITTEN_STORY: _("A written account of what happened"),
    codes.Document.PHOTO: _("Photo"),
}

DOCUMENT_NEED: Labels = {
    codes.DocumentNeed.MUST: _("{document}: needed"),
    codes.DocumentNeed.HELPS: _("{document}: if you have it"),
}

WITHOUT_DOCUMENTS: Labels = {
    codes.WithoutDocuments.YES: _("You may come without papers."),
    codes.WithoutDocuments.NO: _("You cannot come without papers."),
    codes.WithoutDocuments.ASK: _("If you have no papers, ask them first."),
}

DELIVERY: Labels = {
    codes.Delivery.PHONE: _("By phone."),
    codes.Delivery.MESSAGE: _("By message."),
    codes.Delivery.VISIT: _("You go there."),
    codes.Delivery.AT_YOUR_HOME: _("They can come to you."),
    codes.Delivery.DAY_ONLY: _("In the daytime. You sleep at home."),
    codes.Delivery.STAY: _("You can stay there."),
}

WHO_ANSWERS: Labels = {
    codes.WhoAnswers.WOMAN: _("A woman answers."),
    codes.WhoAnswers.MAN: _("A man answers."),
    codes.WhoAnswers.EITHER: _("A woman or a man answers."),
    codes.WhoAnswers.YOU_CHOOSE: _("You can choose to speak with a woman or a man."),
}

STEPS: Labels = {
    codes.ContactStep.SOMEONE_ANSWERS: _("Someone answers."),
    codes.ContactStep.YOU_WRITE_A_MESSAGE: _("You write a message."),
    codes.ContactStep.YOU_COME_IN: _("You can come in person."),
    codes.ContactStep.SOMEONE_COMES_TO_YOU: _("Someone comes to you."),
    codes.ContactStep.THEY_LISTEN: _("They listen to you."),
    codes.ContactStep.THEY_ASK_NAME: _("They ask for your name."),
    codes.ContactStep.THEY_ASK_PLACE: _("They ask where you are."),
    codes.ContactStep.THEY_ASK_WHAT_YOU_NEED: _("They ask what you need."),
    codes.ContactStep.THEY_ASK_PAPERS: _("They ask for your papers."),
    codes.ContactStep.YOU_FILL_IN_A_FORM: _("You fill in a form."),
    codes.ContactStep.YOU_GET_AN_APPOINTMENT: _("You get a day and time to come."),
    codes.ContactStep.THEY_LOOK_AT_YOUR_REQUEST: _("They look at your request."),
    codes.ContactStep.THEY_CALL_ANOTHER_OFFICE: _("They call another office for you."),
    codes.ContactStep.THEY_TAKE_YOU_THERE: _("They take you there."),
    codes.ContactStep.THEY_SEND_THE_NEAREST_POLICE: _("They send the nearest police."),
}

PHONE_RULE: Labels = {
    codes.HouseRule.FREE: _("You keep your phone."),
    codes.HouseRule.LIMITED: _("You can use your phone at some times only."),
    codes.HouseRule.NOT_ALLOWED: _("You hand over your phone."),
}

GOING_OUT_RULE: Labels = {
    codes.HouseRule.FREE: _("You can go out."),
    codes.HouseRule.LIMITED: _("You can go out at some times only."),
    codes.HouseRule.NOT_ALLOWED: _("You cannot go out."),
}

VISITORS_RULE: Labels = {
    codes.HouseRule.FREE: _("You can have visitors."),
    codes.HouseRule.LIMITED: _("You can have visitors at some times only."),
    codes.HouseRule.NOT_ALLOWED: _("You cannot have visitors."),
}

SEPARATE_ROOMS: Labels = {
    codes.YesNo.YES: _("Women and men live apart."),
    codes.YesNo.NO: _("Women and men live in the same house."),
}

LEAVING: Labels = {
    codes.YesNo.YES: _("You can leave when you want."),
    codes.YesNo.NO: _("You cannot leave at any time you want. Ask about this first."),
}

ACCESS: Labels = {
    codes.Access.STEP_FREE: _("You can get in without steps."),
    codes.Access.ACCESSIBLE_TOILET: _("There is a toilet for wheelchair users."),
    codes.Access.SIGN_LANGUAGE: _("Someone speaks sign language."),
    codes.Access.HOME_VISIT: _("Someone can come to you."),
    codes.Access.NEAR_TRANSPORT: _("A bus or train stops nearby."),
    codes.Access.PRIVATE_ROOM: _("You can speak in a room of your own."),
    codes.Access.PLAIN_ENTRANCE: _("Nothing at the entrance tells why people come."),
}

INTERPRETER: Labels = {
    codes.Interpreter.YES: _("Someone can translate."),
    codes.Interpreter.ON_REQUEST: _("Someone can translate if you ask before."),
    codes.Interpreter.NO: _("Nobody there translates."),
}

DURATION: Labels = {
    codes.Duration.ONE_TIME: _("They help once."),
    codes.Duration.WEEKS: _("They help for some weeks."),
    codes.Duration.MONTHS: _("They help for some months."),
    codes.Duration.YEARS: _("They help for a year or longer."),
    codes.Duration.AS_LONG_AS_NEEDED: _("They help as long as you need it."),
}

CAN_RETURN: Labels = {
    codes.YesNo.YES: _("You can come again, also if you said no before."),
    codes.YesNo.NO: _("You cannot come a second time."),
}
