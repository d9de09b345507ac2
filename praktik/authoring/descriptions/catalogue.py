"""Every description in one place: of each file, and of each key of each entry."""

from collections.abc import Mapping
from typing import NamedTuple

from praktik.authoring.descriptions import applicants, frame, offers, organisations, responses, settings, shared
from praktik.authoring.descriptions.described import Described, Keys, Words
from praktik.round import frame as frames
from praktik.round import models


class File(NamedTuple):
    """A file of a round: the entry that it is, or a list of such entries."""

    model: type[models.Entry]
    is_list: bool
    described: Described


FILES: Mapping[str, File] = {
    "round": File(
        models.Settings,
        is_list=False,
        described=Described(
            Words("The settings of the round", "round.yaml: coordinator, dates, matching, letters."),
            Words("Rundens indstillinger", "round.yaml: koordinator, datoer, matching, breve."),
        ),
    ),
    "offers": File(
        models.Offer,
        is_list=True,
        described=Described(
            Words("Offers", "offers.yaml, or each file in offers/: what hosts offer. Begin each offer with '- '."),
            Words(
                "Tilbud", "offers.yaml eller hver fil i offers/: hvad værterne tilbyder. Begynd hvert tilbud med '- '."
            ),
        ),
    ),
    "applicants": File(
        models.Applicant,
        is_list=True,
        described=Described(
            Words("Applicants", "applicants.yaml, or each file in applicants/: who asks. Begin each one with '- '."),
            Words("Ansøgere", "applicants.yaml eller hver fil i applicants/: hvem der søger. Begynd hver med '- '."),
        ),
    ),
    "organisations": File(
        models.Organisation,
        is_list=True,
        described=Described(
            Words("Organisations", "organisations.yaml, which may be left out: other names, sectors and regions."),
            Words("Organisationer", "organisations.yaml, som kan udelades: andre navne, sektorer og landsdele."),
        ),
    ),
    "responses": File(
        models.Response,
        is_list=True,
        described=Described(
            Words("Answers", "responses.yaml: who said yes or no, or withdrew, when and why."),
            Words("Svar", "responses.yaml: hvem der har sagt ja eller nej eller trukket sig, hvornår og hvorfor."),
        ),
    ),
    "frame": File(
        frames.OwnFrame,
        is_list=False,
        described=Described(
            Words("The frame of agendas", "templates/frame.yaml, which may be left out: what every stay has."),
            Words("Rammen om programmerne", "templates/frame.yaml, som kan udelades: hvad hvert ophold har."),
        ),
    ),
}

KEYS: Mapping[type[models.Entry], Keys] = {
    models.Settings: settings.SETTINGS,
    models.Workshop: settings.WORKSHOP,
    models.Deadlines: settings.DEADLINES,
    models.Coordinator: settings.COORDINATOR,
    models.Matching: settings.MATCHING,
    models.Pin: settings.PIN,
    models.HostLimit: settings.HOST_LIMIT,
    models.AgendaSettings: settings.AGENDA,
    models.DocumentSettings: settings.DOCUMENTS,
    models.SenderBlock: settings.SENDER,
    models.Retention: settings.RETENTION,
    models.Offer: offers.OFFER,
    models.Host: offers.HOST,
    models.PeriodEntry: offers.PERIOD,
    models.Item: offers.ITEM,
    models.Applicant: applicants.APPLICANT,
    models.OpenTo: applicants.OPEN_TO,
    models.History: applicants.HISTORY,
    models.Organisation: organisations.ORGANISATION,
    models.Response: responses.RESPONSE,
    models.Person: shared.PERSON,
    models.DateRange: shared.DATES,
    models.StayLength: shared.STAY_LENGTH,
    frames.OwnFrame: frame.OWN_FRAME,
    frames.OwnPart: frame.PART,
    frames.OwnPitstop: frame.PITSTOP,
    frames.OwnLunch: frame.LUNCH,
    frames.OwnGoals: frame.GOALS,
    frames.FrameText: frame.TEXT,
}
