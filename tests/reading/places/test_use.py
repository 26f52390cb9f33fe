from importlib import resources

import pytest

from dateline.gazetteer import Feature, Naming, Site
from dateline.model import PlaceUse
from dateline.reading.inflect import inflected
from dateline.reading.places import use
from dateline.tables import rows
from stories import SITE, named, tagged

STATE = SITE._replace(feature=Feature.COUNTRY)
SEAT = SITE._replace(capital=True)
BE = "Kenya_NNP_nsubj_1 is_VBZ_ROOT_1"


def stands(words: str, wanted: str = "Kenya", site: Site | None = STATE) -> PlaceUse:
    return use.use(named(words, wanted, (STATE, Naming.USUAL)), site)


def acts(words: str, wanted: str = "Kenya", site: Site | None = STATE) -> bool:
    return stands(words, wanted, site) is PlaceUse.METONYM


def test_a_demonym_is_one_whatever_it_does() -> None:
    name = named("Kenyans_NNPS_nsubj_1 signed_VBD_ROOT_1", "Kenyans", (STATE, Naming.DEMONYM))
    assert use.use(name, STATE) is PlaceUse.DEMONYM
    assert use.use(name, None) is PlaceUse.DEMONYM


@pytest.mark.parametrize("feature", Feature)
def test_waters_districts_and_sights_never_act(feature: Feature) -> None:
    words = "Kenya_NNP_nsubj_1 signed_VBD_ROOT_1"
    able = feature in (Feature.COUNTRY, Feature.DIVISION, Feature.CITY, Feature.REGION)
    assert acts(words, site=SITE._replace(feature=feature)) is able


def test_a_place_that_is_not_told_may_act() -> None:
    assert acts("Kenya_NNP_nsubj_1 signed_VBD_ROOT_1", site=None)


def test_without_a_parse_nothing_acts() -> None:
    assert not acts("Kenya signed")


def test_what_opens_a_dateline_does_not_act() -> None:
    words = "{}_NNP_nsubj_2 -_:_punct_2 signed_VBD_ROOT_2"
    assert not acts(words.format("KENYA"), "KENYA")
    assert acts("Kenya_NNP_nsubj_1 signed_VBD_ROOT_1")


@pytest.mark.parametrize(
    ("words", "acting"),
    [
        ("Kenya_NNP_nsubj_1 signed_VBD_ROOT_1", True),
        ("Kenya_NNP_nsubj_1 may_MD_ROOT_1", True),
        ("Kenya_NNP_nsubj_1 loud_JJ_ROOT_1", False),
        ("Kenya_NNP_nsubj_1 lies_VBZ_ROOT_1 near_IN_prep_1 Peru_NNP_pobj_2", False),
        (f"{BE} hot_JJ_acomp_1", False),
        (f"{BE} ready_JJ_acomp_1", True),
        (f"{BE} a_DT_det_3 party_NN_attr_1", True),
        (f"{BE} against_IN_prep_1 it_PRP_pobj_2", True),
        (f"{BE} in_IN_prep_1 talks_NNS_pobj_2", True),
        (f"{BE} in_IN_prep_1 bloom_NN_pobj_2", False),
        (f"{BE} ready_JJ_amod_3 wood_NN_attr_1", False),
        ("ready_JJ_acomp_2 Kenya_NNP_nsubj_2 is_VBZ_ROOT_2", False),
    ],
)
def test_subjects(words: str, *, acting: bool) -> None:
    assert acts(words) is acting


@pytest.mark.parametrize(
    ("words", "acting"),
    [
        ("Kenya_NNP_nsubjpass_2 was_VBD_auxpass_2 urged_VBN_ROOT_2 to_TO_prep_2", True),
        ("Kenya_NNP_nsubjpass_2 was_VBD_auxpass_2 flooded_VBN_ROOT_2", False),
        ("They_PRP_nsubj_1 fined_VBD_ROOT_1 Kenya_NNP_dobj_1", True),
        ("They_PRP_nsubj_1 left_VBD_ROOT_1 Kenya_NNP_dobj_1", False),
        ("They_PRP_nsubj_1 gave_VBD_ROOT_1 Kenya_NNP_dative_1 hope_NN_dobj_1", True),
        ("They_PRP_nsubj_1 gave_VBD_ROOT_1 Kenya_NNP_iobj_1 hope_NN_dobj_1", True),
        ("They_PRP_nsubj_1 gave_VBD_ROOT_1 Kenya_NNP_npadvmod_1 hope_NN_dobj_1", False),
    ],
)
def test_those_who_are_addressed(words: str, *, acting: bool) -> None:
    assert acts(words) is acting


@pytest.mark.parametrize(
    ("words", "site", "acting"),
    [
        ("Kenya_NNP_poss_2 's_POS_case_0 decision_NN_ROOT_2", STATE, True),
        ("Kenya_NNP_poss_2 's_POS_case_0 lakes_NNS_ROOT_2", STATE, False),
        ("Kenya_NNP_poss_2 's_POS_case_0 envoy_NN_ROOT_2", STATE, False),
        ("Kenya_NNP_poss_2 's_POS_case_0 envoy_NN_ROOT_2", SEAT, True),
        ("Kenya_NNP_poss_2 's_POS_case_0 envoy_NN_ROOT_2", None, False),
        ("Kenya_NNP_poss_2 's_POS_case_0 lakes_NNS_ROOT_2", SEAT, False),
    ],
)
def test_possessives(words: str, site: Site | None, *, acting: bool) -> None:
    assert acts(words, site=site) is acting


@pytest.mark.parametrize(
    ("words", "acting"),
    [
        ("was_VBD_auxpass_1 signed_VBN_ROOT_1 by_IN_agent_1 Kenya_NNP_pobj_2", True),
        ("a_DT_det_1 pact_NN_ROOT_1 signed_VBN_acl_1 by_IN_prep_2 Kenya_NNP_pobj_3", True),
        ("talks_NNS_ROOT_0 by_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("boats_NNS_ROOT_0 by_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("is_VBZ_auxpass_1 ringed_VBN_ROOT_1 by_IN_agent_1 Kenya_NNP_pobj_2", False),
        ("request_NN_ROOT_0 from_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("request_NN_ROOT_0 rose_VBD_acl_0 from_IN_prep_1 Kenya_NNP_pobj_2", True),
        ("bus_NN_ROOT_0 from_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("talks_NNS_ROOT_0 with_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("border_NN_ROOT_0 with_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("boats_NNS_ROOT_0 with_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("sang_VBD_ROOT_0 against_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("ban_NN_ROOT_0 on_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("flight_NN_ROOT_0 for_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("hope_NN_ROOT_0 in_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("rain_NN_ROOT_0 in_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("sold_VBD_ROOT_0 to_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("flew_VBD_ROOT_0 to_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("ally_NN_ROOT_0 of_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("lakes_NNS_ROOT_0 of_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("win_NN_ROOT_0 over_IN_prep_0 Kenya_NNP_pobj_1", True),
        ("sky_NN_ROOT_0 over_IN_prep_0 Kenya_NNP_pobj_1", False),
        ("sang_VBD_ROOT_0 near_IN_prep_0 Kenya_NNP_pobj_1", False),
    ],
)
def test_prepositions(words: str, *, acting: bool) -> None:
    assert acts(words) is acting


@pytest.mark.parametrize(
    ("words", "acting"),
    [
        ("pro_JJ_amod_3 -_HYPH_punct_3 Kenya_NNP_amod_3 crowds_NNS_ROOT_3", True),
        ("out_JJ_amod_3 -_HYPH_punct_3 Kenya_NNP_amod_3 crowds_NNS_ROOT_3", False),
        ("Kenya_NNP_npadvmod_2 -_HYPH_punct_2 backed_VBN_amod_3 crews_NNS_ROOT_3", True),
        ("Kenya_NNP_npadvmod_2 -_HYPH_punct_2 born_VBN_amod_3 crews_NNS_ROOT_3", False),
        ("Kenya_NNP_npadvmod_2 -_HYPH_punct_2 made_VBN_amod_3 talks_NNS_ROOT_3", False),
        ("Kenya_NNP_compound_2 -_HYPH_punct_2 Peru_NNP_compound_3 talks_NNS_ROOT_3", True),
        ("Kenya_NNP_compound_2 /_HYPH_punct_2 Peru_NNP_compound_3 talks_NNS_ROOT_3", True),
        ("Kenya_NNP_compound_2 -_HYPH_punct_2 Peru_NNP_compound_3 road_NN_ROOT_3", False),
        ("Peru_NNP_compound_2 -_HYPH_punct_2 Kenya_NNP_compound_3 talks_NNS_ROOT_3", True),
        ("Peru_NNP_compound_2 -_HYPH_punct_2 Kenya_NNP_compound_3 road_NN_ROOT_3", False),
    ],
)
def test_hyphens(words: str, *, acting: bool) -> None:
    assert acts(words) is acting


def test_what_is_far_behind_a_hyphen_does_not_count() -> None:
    words = (
        "Kenya_NNP_amod_2 -_HYPH_punct_2 Peru_NNP_amod_6 big_JJ_amod_6 old_JJ_amod_6 {}_NN_ROOT_5"
    )
    assert not acts(words.format("talks"))


@pytest.mark.parametrize(
    ("words", "acting"),
    [
        ("Kenya_NNP_dep_2 :_:_punct_2 rain_NN_ROOT_2", True),
        ("the_DT_det_1 Kenya_NNP_dep_3 :_:_punct_3 rain_NN_ROOT_3", False),
        ("Kenya_NNP_nmod_2 to_TO_aux_2 sign_VB_ROOT_2", True),
        ("Kenya_NNP_nmod_2 to_IN_prep_0 sleep_NN_pobj_1", False),
        ("Kenya_NNP_compound_1 warns_VBZ_ROOT_1 rain_NN_dobj_1", True),
        ("Kenya_NNP_compound_2 will_MD_aux_2 sign_VB_ROOT_2", True),
        ("Kenya_NNP_compound_3 does_VBZ_aux_3 not_RB_neg_3 sign_VB_ROOT_3", True),
        ("Kenya_NNP_compound_1 lies_VBZ_ROOT_1 near_IN_prep_1", False),
        ("Kenya_NNP_compound_1 song_NN_ROOT_1", False),
        ("rain_NN_dep_3 ;_:_punct_3 Kenya_NNP_compound_3 warns_VBZ_ROOT_3", True),
        ("rain_NN_dep_3 ,_,_punct_3 Kenya_NNP_compound_3 warns_VBZ_ROOT_3", False),
        ("Kenya_NNP_nsubjpass_1 warns_VBZ_ROOT_1", True),
        ("Kenya_NNP_nsubjpass_2 was_VBD_auxpass_2 flooded_VBN_ROOT_2", False),
        ("Kenya_NNP_dep_0", False),
    ],
)
def test_headlines(words: str, *, acting: bool) -> None:
    assert acts(words) is acting


def test_the_verb_of_a_headline_may_be_its_last_word() -> None:
    line = tagged("Kenya_NNP_compound_1 may_MD_ROOT_1")
    assert use.follower(line, 0) == 1


@pytest.mark.parametrize(
    ("words", "wanted", "acting"),
    [
        ("Peru_NNP_nsubj_3 and_CC_cc_0 Kenya_NNP_conj_0 signed_VBD_ROOT_3", "Kenya", True),
        ("Peru_NNP_nsubj_3 ,_,_punct_0 Kenya_NNP_appos_0 signed_VBD_ROOT_3", "Kenya", True),
        ("Peru_NNP_nsubj_3 and_CC_cc_0 Kenya_NNP_conj_0 lies_VBZ_ROOT_3", "Kenya", False),
        ("signed_VBD_ROOT_0 and_CC_cc_0 Kenya_NNP_conj_0", "Kenya", False),
    ],
)
def test_the_first_of_a_list_has_the_role_of_all(words: str, wanted: str, *, acting: bool) -> None:
    assert acts(words, wanted) is acting


def test_a_list_is_followed_for_some_steps() -> None:
    rest = " ".join(f"Peru_NNP_conj_{number}" for number in range(1, 30))
    line = tagged(f"Peru_NNP_nsubj_1 signed_VBD_ROOT_1 Kenya_NNP_dobj_1 {rest}")
    assert use.first_of(line, 2) == 2
    assert use.first_of(line, 31) == 31 - 2 * use.STEPS


def test_a_ring_of_heads_ends() -> None:
    line = tagged("Kenya_NNP_conj_1 Peru_NNP_conj_0")
    assert use.first_of(line, 0) in (0, 1)


@pytest.mark.parametrize(
    ("words", "first", "last", "own"),
    [
        ("South_NNP_compound_1 Sudan_NNP_nsubj_2 signed_VBD_ROOT_2", 0, 1, 1),
        ("Port_NNP_nsubj_3 of_IN_prep_0 Spain_NNP_pobj_1 signed_VBD_ROOT_3", 0, 2, 0),
        ("Kenya_NNP_ROOT_0", 0, 0, 0),
    ],
)
def test_the_token_that_a_name_hangs_on(words: str, first: int, last: int, own: int) -> None:
    assert use.top(tagged(words), first, last) == own


def test_a_name_in_several_words_acts_by_its_top() -> None:
    words = "Port_NNP_nsubj_3 of_IN_prep_0 Spain_NNP_pobj_1 signed_VBD_ROOT_3"
    assert acts(words, "Port of Spain", SITE)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("deny", ("deny", "denies", "denied", "denying")),
        ("pray", ("pray", "prays", "prayed", "praying", "prayyed", "prayying")),
        ("urge", ("urge", "urges", "urged", "urging")),
        ("press", ("press", "presses", "pressed", "pressing")),
        ("push", ("push", "pushes", "pushed", "pushing")),
        ("ban", ("ban", "bans", "baned", "baning", "banned", "banning")),
    ],
)
def test_forms_of_verbs(word: str, forms: tuple[str, ...]) -> None:
    assert inflected(word) == forms


def test_each_kind_that_prepositions_ask_for_has_words() -> None:
    for _, asked, barred in rows(use.LEXICON, "bound", 3):
        for kind in (*asked.split(","), *barred.split(",")):
            assert not kind.strip() or use.known(kind.strip())


def test_each_kind_of_the_table_is_asked_for() -> None:
    code = (resources.files("dateline.reading.places") / "use.py").read_text()
    bound = [cell for _, *cells in rows(use.LEXICON, "bound", 3) for cell in cells]
    asked = {kind.strip() for cell in bound for kind in cell.split(",")}
    for kind, _ in rows(use.LEXICON, "uses", 2):
        assert kind in asked or f'"{kind}"' in code, kind


def test_a_preposition_has_one_row() -> None:
    prepositions = [word for words, *_ in rows(use.LEXICON, "bound", 3) for word in words.split()]
    assert len(prepositions) == len(set(prepositions)) == len(use.bound())
