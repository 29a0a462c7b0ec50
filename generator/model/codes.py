"""The closed lists: facts as codes, so that they are right in every locale the minute they merge.

The reader's words for each code live in the message catalogs; `unknown` is never a member (see `Known`).
"""

from __future__ import annotations

from enum import StrEnum


class RunBy(StrEnum):
    """Who stands behind an organization."""

    GOVERNMENT = "government"
    POLICE = "police"
    NGO = "ngo"
    COMMUNITY = "community"
    FAITH = "faith"
    INTERNATIONAL = "international"


class Level(StrEnum):
    """How far a service reaches."""

    NATIONAL = "national"
    PROVINCE = "province"
    DISTRICT = "district"
    LOCAL = "local"


class Status(StrEnum):
    """Whether the record stands (HSDS `status`)."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    TEMPORARILY_CLOSED = "temporarily_closed"

    @property
    def is_closed(self) -> bool:
        """Say whether it keeps its page only to say that it is closed, stands in no list and gives no number.

        What is closed for some time is not: it stands in lists and copies with a notice.
        """
        return self in (Status.INACTIVE, Status.DEFUNCT)


class Stage(StrEnum):
    """When after coming home a service helps: a guide, not a line."""

    NOW = "now"
    NEXT = "next"
    LATER = "later"
    ANYTIME = "anytime"


class Channel(StrEnum):
    """By what way a contact is reached."""

    VOICE = "voice"
    WHATSAPP = "whatsapp"
    SMS = "sms"
    EMAIL = "email"
    WEBSITE = "website"


class DialFrom(StrEnum):
    """From where a number can be dialled."""

    HOME = "home"
    ABROAD = "abroad"
    ANYWHERE = "anywhere"


class CallCost(StrEnum):
    """What the call itself costs."""

    FREE = "free"
    NORMAL = "normal"


class Doubt(StrEnum):
    """A known reason to ask first before trusting a contact."""

    ANOTHER_NUMBER_PUBLISHED = "another_number_published"
    OLD_SOURCE = "old_source"
    PURPOSE_NOT_CONFIRMED = "purpose_not_confirmed"
    MAY_HAVE_CLOSED = "may_have_closed"


class AssuranceMethod(StrEnum):
    """How a record was checked."""

    WEBSITE = "website"
    PHONE = "phone"
    VISIT = "visit"
    LETTER = "letter"


class Proof(StrEnum):
    """Where somebody asked or read whether a fact is right; a new number itself proves nothing."""

    OLD_NUMBER = "old_number"
    OTHER_NUMBER = "other_number"
    OWN_WEBSITE = "own_website"
    PAGE = "page"
    OFFICE_ABOVE = "office_above"
    VISIT = "visit"
    LETTER = "letter"


class Certainty(StrEnum):
    """How sure the source makes us."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Gender(StrEnum):
    """Whom a service takes; never inferred (BAR-05)."""

    WOMEN = "women"
    MEN = "men"
    ALL = "all"


class AgeGroup(StrEnum):
    """Which ages a service takes."""

    CHILDREN = "children"
    ADULTS = "adults"
    OLDER = "older"


class Nationality(StrEnum):
    """Which legal situations a service accepts."""

    CITIZENS = "citizens"
    FOREIGNERS = "foreigners"
    WITHOUT_PAPERS = "without_papers"


class Relative(StrEnum):
    """Which family members get help too."""

    CHILDREN = "children"
    PARTNER = "partner"
    PARENTS = "parents"
    OTHERS = "others"


class YesNo(StrEnum):
    """A plain answer."""

    YES = "yes"
    NO = "no"


class FormalStatus(StrEnum):
    """Whether an official status opens the service (BAR-02)."""

    NO = "no"
    HELPS = "helps"
    YES = "yes"


class Testimony(StrEnum):
    """Whether help depends on speaking to police or court (BAR-07)."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


class PoliceContact(StrEnum):
    """Whether the police will know (BAR-06)."""

    NEVER = "never"
    ONLY_IF_YOU_ASK = "only_if_you_ask"
    MUST_REPORT = "must_report"
    IS_POLICE = "is_police"


class Confidentiality(StrEnum):
    """Who will know (BAR-20)."""

    KEPT = "kept"
    KEPT_EXCEPT = "kept_except"
    SHARED = "shared"
    RECORDED = "recorded"


class ReportingDuty(StrEnum):
    """When a service must tell others whatever it promised (REQ-D11)."""

    CHILD_IN_DANGER = "child_in_danger"
    DANGER_TO_LIFE = "danger_to_life"
    COURT_ORDER = "court_order"


class CostKind(StrEnum):
    """What a service costs: `free` only if everything is (BAR-16)."""

    FREE = "free"
    PARTLY_FREE = "partly_free"
    PAID = "paid"


class Document(StrEnum):
    """Papers a service may ask for."""

    IDENTITY_CARD = "identity_card"
    FAMILY_CARD = "family_card"
    PASSPORT = "passport"
    BIRTH_CERTIFICATE = "birth_certificate"
    WORK_CONTRACT = "work_contract"
    SEAFARER_BOOK = "seafarer_book"
    HEALTH_CARD = "health_card"
    POLICE_REPORT = "police_report"
    REFERRAL_LETTER = "referral_letter"
    POVERTY_LETTER = "poverty_letter"
    WRITTEN_STORY = "written_story"
    PHOTO = "photo"


class DocumentNeed(StrEnum):
    """How much a paper matters."""

    MUST = "must"
    HELPS = "helps"


class WithoutDocuments(StrEnum):
    """Whether a person may come without papers (BAR-17)."""

    YES = "yes"
    NO = "no"
    ASK = "ask"


class AsksAboutPast(StrEnum):
    """Whether the story must be told (BAR-12)."""

    NO = "no"
    ONLY_WHAT_YOU_CHOOSE = "only_what_you_choose"
    YES = "yes"


class Delivery(StrEnum):
    """How help reaches a person (BAR-08)."""

    PHONE = "phone"
    MESSAGE = "message"
    VISIT = "visit"
    AT_YOUR_HOME = "at_your_home"
    DAY_ONLY = "day_only"
    STAY = "stay"


class WhoAnswers(StrEnum):
    """Who answers first."""

    WOMAN = "woman"
    MAN = "man"
    EITHER = "either"
    YOU_CHOOSE = "you_choose"


class ContactStep(StrEnum):
    """What happens at the first contact, in order (BAR-25)."""

    SOMEONE_ANSWERS = "someone_answers"
    YOU_WRITE_A_MESSAGE = "you_write_a_message"
    YOU_COME_IN = "you_come_in"
    SOMEONE_COMES_TO_YOU = "someone_comes_to_you"
    THEY_LISTEN = "they_listen"
    THEY_ASK_NAME = "they_ask_name"
    THEY_ASK_PLACE = "they_ask_place"
    THEY_ASK_WHAT_YOU_NEED = "they_ask_what_you_need"
    THEY_ASK_PAPERS = "they_ask_papers"
    YOU_FILL_IN_A_FORM = "you_fill_in_a_form"
    YOU_GET_AN_APPOINTMENT = "you_get_an_appointment"
    THEY_LOOK_AT_YOUR_REQUEST = "they_look_at_your_request"
    THEY_CALL_ANOTHER_OFFICE = "they_call_another_office"
    THEY_TAKE_YOU_THERE = "they_take_you_there"
    THEY_SEND_THE_NEAREST_POLICE = "they_send_the_nearest_police"


class HouseRule(StrEnum):
    """How a rule of a place to stay is handled (BAR-09)."""

    FREE = "free"
    LIMITED = "limited"
    NOT_ALLOWED = "not_allowed"


class Access(StrEnum):
    """What makes a place reachable (HSDS `accessibility`)."""

    STEP_FREE = "step_free"
    ACCESSIBLE_TOILET = "accessible_toilet"
    SIGN_LANGUAGE = "sign_language"
    HOME_VISIT = "home_visit"
    NEAR_TRANSPORT = "near_transport"
    PRIVATE_ROOM = "private_room"
    PLAIN_ENTRANCE = "plain_entrance"


class Interpreter(StrEnum):
    """Whether somebody can translate."""

    YES = "yes"
    ON_REQUEST = "on_request"
    NO = "no"


class Duration(StrEnum):
    """How long help lasts (BAR-15)."""

    ONE_TIME = "one_time"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    AS_LONG_AS_NEEDED = "as_long_as_needed"


class Weekday(StrEnum):
    """Days as HSDS and iCalendar write them (RFC 5545 BYDAY)."""

    MO = "MO"
    TU = "TU"
    WE = "WE"
    TH = "TH"
    FR = "FR"
    SA = "SA"
    SU = "SU"


class AddressVisibility(StrEnum):
    """How much of an address may be known (REQ-D01)."""

    PUBLIC = "public"
    INTAKE_ONLY = "intake_only"
    WITHHELD = "withheld"


class EditionState(StrEnum):
    """A draft says so on every page; a final build refuses what is not confirmed."""

    DRAFT = "draft"
    FINAL = "final"


class LocaleStatus(StrEnum):
    """How far an edition language is."""

    COMPLETE = "complete"
    IN_PROGRESS = "in_progress"
    DRAFT_AWAITING_READERS = "draft_awaiting_readers"
