"""Words of `whatif`: what somebody would have, and what was typed that cannot be."""

from praktik.problems.phrase import Phrase

NO_PLACE = Phrase("no place", "ingen plads")
HELD = Phrase("{offer} (wish no. {rank})", "{offer} (ønske nr. {rank})")
HELD_UNWISHED = Phrase("{offer} (not a wish)", "{offer} (ikke et ønske)")
FROM_TO = Phrase("{before} → {after}", "{before} → {after}")

# What was typed that cannot be
IN_OPTION = Phrase("{option}: {words}", "{option}: {words}")
NO_EQUALS_PLACES = Phrase(
    "write it as OFFER=+1, OFFER=-1 or OFFER=3", "skriv det som TILBUD=+1, TILBUD=-1 eller TILBUD=3"
)
NO_EQUALS_PIN = Phrase("write it as APPLICANT=OFFER", "skriv det som ANSØGER=TILBUD")
NO_NUMBER = Phrase(
    "'{typed}' is no number of places: write +1, -1 or 3", "'{typed}' er ikke et antal pladser: skriv +1, -1 eller 3"
)
NOT_AN_OFFER = Phrase("'{id}' is an applicant; an offer belongs here", "'{id}' er en ansøger; her skal stå et tilbud")
NOT_AN_APPLICANT = Phrase(
    "'{id}' is an offer; an applicant belongs here", "'{id}' er et tilbud; her skal stå en ansøger"
)
NEGATIVE_PLACES = Phrase(
    "{offer} has {places}, so there would be {number}", "{offer} har {places}, så der ville være {number}"
)
TOO_MANY_PLACES = Phrase("an offer has at most {most} places", "et tilbud har højst {most} pladser")
PINNED_TWICE = Phrase("{applicant} is pinned twice", "{applicant} er placeret i hånden to gange")
PINNED_ALREADY = Phrase(
    "{applicant} is pinned at {offer} in round.yaml already",
    "{applicant} er allerede placeret i hånden hos {offer} i round.yaml",
)
LEFT_OUT = Phrase("--without leaves {id} out", "--without udelader {id}")
PIN_BREAKS = Phrase(
    "{applicant} cannot be placed at {offer}: {rule}; expected: {expected}; found: {found}",
    "{applicant} kan ikke placeres hos {offer}: {rule}; forventet: {expected}; fundet: {found}",
)
PIN_AGAINST_ANSWER = Phrase(
    "{applicant} cannot be placed at {offer}: {answer}", "{applicant} kan ikke placeres hos {offer}: {answer}"
)
PIN_AGAINST_PLACEMENT = Phrase(
    "the placement of {applicant} at {offer} stands; ask with --without what becomes of it",
    "placeringen af {applicant} hos {offer} står; spørg med --without, hvad der bliver af den",
)
PIN_HAS_NO_ROOM = Phrase(
    "there is no room for {applicant} at {offer}{beside} ({limits})",
    "der er ikke plads til {applicant} hos {offer}{beside} ({limits})",
)
TOO_FEW_PLACES = Phrase(
    "then {applicant}, who is settled at {offer}, has no room{beside} ({limits}); add --without ID of one who gives "
    "way",
    "så er der ikke plads til {applicant}, der ligger fast hos {offer}{beside} ({limits}); tilføj --without ID for "
    "en, der viger",
)
NOTHING_ASKED = Phrase(
    "say what would be otherwise: --places OFFER=+1, --without ID, --pin APPLICANT=OFFER or --policy POLICY; or ask "
    "for --best-place",
    "skriv, hvad der ville være anderledes: --places TILBUD=+1, --without ID, --pin ANSØGER=TILBUD eller --policy "
    "METODE; eller spørg efter --best-place",
)

# What would be otherwise
PLACES_CHANGE = Phrase("{offer} has {after} instead of {before}", "{offer} har {after} i stedet for {before}")
WITHDRAWS_FROM = Phrase("{id} withdraws, who had {held}", "{id}, der havde {held}, trækker sig")
APPLICANT_WITHDRAWS = Phrase("{id} withdraws", "{id} trækker sig")
OFFER_WITHDRAWS = Phrase("{id} is withdrawn", "{id} trækkes tilbage")
PIN_CHANGE = Phrase("{applicant} is pinned at {offer}", "{applicant} placeres i hånden hos {offer}")
POLICY_CHANGE = Phrase("{after} instead of {before}", "{after} i stedet for {before}")

# What it would do
TRYING = Phrase("trying one more place at each offer", "prøver én plads mere ved hvert tilbud")
WHAT_IF = Phrase("What if: {changes}", "Hvad hvis: {changes}")
BEST_PLACE = Phrase("What one more place would do", "Hvad én plads mere ville gøre")
BEST_PLACE_IF = Phrase("What one more place would do, if: {changes}", "Hvad én plads mere ville gøre, hvis: {changes}")
BY_POLICY = Phrase("Policy {policy}; nothing is written.", "Metode {policy}; intet er skrevet.")
BY_TWO_POLICIES = Phrase(
    "Before by {before}, after by {after}; nothing is written.",
    "Før med {before}, efter med {after}; intet er skrevet.",
)
STANDING = Phrase(
    "The proposals have been published: what stands is kept, as in the next match.",
    "Forslagene er offentliggjort: det, der står, bevares som ved næste matchning.",
)
OVERTAKEN = Phrase(
    "placements.yaml is behind the answers or the round: 'before' is what praktik match would make of them now.",
    "placements.yaml er bagud i forhold til svarene eller runden: 'før' er det, som praktik match ville gøre nu.",
)
BEFORE = Phrase("before", "før")
AFTER = Phrase("after", "efter")
NOT_PLACED = Phrase("Not placed", "Ikke placeret")
WORST_WISH = Phrase("Worst wish", "Dårligste ønske")
UNFILLED = Phrase("Unfilled places", "Ubesatte pladser")
PLACED = Phrase("Placed", "Placeret")
FIRST_WISHES = Phrase("At the first wish", "På første ønske")
ACROSS_SECTORS = Phrase("Across sectors", "På tværs af sektorer")
PERCENT = Phrase("{percent}%", "{percent} %")
NONE = Phrase("none", "intet")
NOTHING_CHANGES = Phrase("Nothing changes for anybody.", "Intet ændrer sig for nogen.")
NOTHING_FOR_OTHERS = Phrase("Nothing changes for anybody else.", "Intet ændrer sig for andre.")
GAINS = Phrase("Gain: {number}", "Vinder: {number}")
LOSES = Phrase("Lose: {number}", "Taber: {number}")
NOBODY = Phrase("nobody", "ingen")
MOVES = Phrase("Move without gaining or losing: {number}", "Flytter uden at vinde eller tabe: {number}")
MORE = Phrase("… and {number} more (--format json has all)", "… og {number} mere (--format json har alle)")
OFFER_HEADING = Phrase("Offer", "Tilbud")
MORE_PLACED_HEADING = Phrase("placed", "placeres")
RANKS_HEADING = Phrase("ranks gained", "ønsketrin vundet")
WHO_HEADING = Phrase("who gets a place", "hvem får plads")
AND_MORE = Phrase("{names} and {number} more", "{names} og {number} mere")
WHO_LOSES = Phrase("{names} would lose", "{names} taber")
RANKS_EXPLAINED = Phrase(
    "Ranks gained: how far everybody together climbs their wishes; no place counts as one rank below the last.",
    "Ønsketrin vundet: hvor mange trin alle tilsammen rykker op på deres ønskelister; ingen plads tæller som ét trin "
    "under det sidste ønske.",
)
RING = Phrase("Whom to ring first", "Hvem der skal ringes til først")
NO_CONTACT = Phrase("no contact in the offer", "ingen kontaktperson i tilbuddet")
NO_USE = Phrase("One more place would gain nothing anywhere.", "Én plads mere ville ikke hjælpe noget sted.")
DOES_NOTHING = Phrase(
    "Offers where one more place would gain nothing: {number}",
    "Tilbud, hvor én plads mere ikke ville hjælpe: {number}",
)
BOUND_BY_HOST = Phrase(
    "Wanted, but the host takes no more across all its offers: {offers}",
    "Ønsket, men værten tager ikke flere på tværs af sine tilbud: {offers}",
)
