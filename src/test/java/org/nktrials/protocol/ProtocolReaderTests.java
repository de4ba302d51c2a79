package org.nktrials.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nktrials.protocol.ProtocolFiles.imail2With;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.validation.Requirement;

@Requirement("PROTOCOL-01")
class ProtocolReaderTests {

  private static List<String> refusals(String yaml) {
    Refused refused = catchThrowableOfType(Refused.class, () -> ProtocolFiles.READER.read(yaml));
    assertThat(refused).as("refusal").isNotNull();
    assertThat(refused.problems()).extracting(Problem::field).containsOnly("definition");
    return refused.problems().stream().map(Problem::sentence).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phase: I | 'phase: I\n  colour: red' | trial.colour: is not a field of a protocol.",
        "unit: MIU} | unit: MIU, perDay: 1} | "
            + "treatments[2].dose.value.perDay: is not a field of a protocol.",
        "phase: I | '' | trial.phase: 'phase' is missing.",
        "name: II, amount: 6 | name: II | "
            + "doseLevels.value.levels[1].amount: 'amount' is missing.",
        "phase: I | 'phase:' | trial.phase: is empty; leave it out or give it a value.",
        "{dayZero: false | {dayZero: no | calendar.value.dayZero",
        "startLevel: 1 | startLevel: 1.5 | escalation.value.startLevel",
        "startLevel: 1 | 'startLevel: \"1\"' | escalation.value.startLevel",
        "phase: I | phase: 1 | trial.phase",
        "amount: 50 | 'amount: \"50\"' | treatments[0].dose.value.amount",
        "hours: 24 | hours: 24.5 | dltRules.value.exceptions[0].condition.hours",
        "basis: dose_level | basis: 1 | treatments[2].dose.value.basis",
        "kind: yesNo | kind: maybe | eligibility.value[1].evaluation",
        "deEscalation: SIX_AT_MTD | deEscalation: SOMETIMES | "
            + "escalation.value.settings.deEscalation"
      })
  void namesThePathOfWhatCannotBeRead(String passage, String replacement, String expected) {
    List<String> refusals = refusals(imail2With(passage, replacement));
    assertThat(refusals).hasSize(1).first().asString().startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: immunology | source: hearsay | publishedFacts[0].source: 'hearsay' is not among",
        "code: IMAIL2 | code: imail2 | trial.code: is 2 to 40 capital letters",
        "treatment: IL2 | treatment: IL3 | doseLevels.value.treatment: 'IL3' is no treatment",
        "'{anchorTreatment: IL2, fromDay' | '{anchorTreatment: IL9, fromDay' | "
            + "dltWindow.value.anchorTreatment: 'IL9'",
        "number: 3, name: III | number: 5, name: III | doseLevels.value: level 3 is missing",
        "amount: 12 | amount: 9 | doseLevels.value: level 4 is no higher",
        "amount: 12 | amount: 0 | doseLevels.value.levels[3]: the amount is greater than 0",
        "startLevel: 1 | startLevel: 5 | escalation.value.startLevel: is a level from 1 to 4",
        "design: 3+3 | design: guess | escalation.value.design: is 3+3",
        "cohortSize: 3 | cohortSize: 0 | escalation.value.cohortSize",
        "maximumPerLevel: 6 | maximumPerLevel: 2 | escalation.value.maximumPerLevel",
        "toDay: 12 | toDay: 0 | dltWindow.value: no such DLT window",
        "'{kind: studyDay, day: 1}' | '{kind: studyDay, day: 0}' | visits: C1D1 is on day 0",
        "id: C1D9 | id: C1D8 | visits: C1D8 is there twice",
        "code: CTX | code: IM | treatments: IM is there twice",
        "number: I4 | number: I3 | eligibility.value: two criteria have the same number",
        "from: -21, to: 14 | from: 0, to: 14 | treatments: this calendar has no day 0",
        "from: 10, to: 14 | from: 14, to: 10 | treatments[2].days.value: day 10 comes before",
        "[Fever, Chills] | [Feever, Chills] | dltRules.value: Feever is no term of CTCAE 5.0",
        "[Nausea, Vomiting, Diarrhea] | [Nausea, Fever] | dltRules.value: a term is excepted twice",
        "'value: \"5.0\"' | 'value: \"4.0\"' | ctcaeVersion.value: CTCAE 4.0 is not installed",
        "'[PRINCIPAL_INVESTIGATOR, COMMITTEE_CHAIR]' | [] | requiredSigners: names nobody",
        "timePoints: [PRE21 | timePoints: [PRE99 | immunePanel.value.timePoints: PRE99 is no visit",
        "daysAfterOthers: 0 | daysAfterOthers: -1 | stagger",
        "daysAfterFirstPatient: 7 | daysAfterFirstPatient: -1 | stagger",
        "longestDaysFromConsent: 28 | longestDaysFromConsent: 0 | screening",
        "cycleLengthInDays: 21 | cycleLengthInDays: 0 | calendar: needs a cycle",
        "'basis: fixed, amount: 400' | basis: dose_level | treatments: IM contradicts",
        "'basis: fixed, amount: 400' | basis: fixed | treatments[1].dose.value: a fixed dose has",
        "amount: 400 | amount: -400 | treatments[1].dose.value: the amount is greater than 0",
        "toxicityStop: {drug: IL2 | toxicityStop: {drug: X | dltRules.value.toxicityStop.drug: 'X'",
        "drug: IM, percent | drug: Y, percent | minimumExposure.value: 'Y' is no treatment",
        "minimum: 0, maximum: 1 | minimum: 2, maximum: 1 | eligibility.value[2].evaluation"
      })
  void namesThePathOfWhatContradictsItself(String passage, String replacement, String expected) {
    assertThat(refusals(imail2With(passage, replacement)))
        .anySatisfy(sentence -> assertThat(sentence).startsWith(expected));
  }

  @Test
  void reportsAllContradictionsAtOnce() {
    String yaml = imail2With("startLevel: 1", "startLevel: 9").replace("toDay: 12", "toDay: 0");
    assertThat(refusals(yaml)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "just text", "[1, 2]", "a: [", "trial: {}\ntrial: {}"})
  void refusesWhatIsNoProtocol(String yaml) {
    assertThat(refusals(yaml)).hasSize(1);
  }

  @Test
  void optionalValuesMayBeLeftOut() {
    String yaml = imail2With("    toxicityStop: {drug: IL2, doses: 4}\n", "");
    assertThat(ProtocolFiles.READER.read(yaml).dltRules().value().toxicityStop()).isNull();
  }
}
