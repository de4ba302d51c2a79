package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.donor.ConditioningGo;
import org.nktrials.donor.ConditioningGoes;
import org.nktrials.donor.DonorCare;
import org.nktrials.donor.DonorClearances;
import org.nktrials.donor.DonorEventEntry;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.EnterTyping;
import org.nktrials.donor.MarkerLine;
import org.nktrials.donor.Relation;
import org.nktrials.donor.Typing;
import org.nktrials.donor.TypingEntry;
import org.nktrials.donor.Typings;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.support.TestPeople;
import org.springframework.context.annotation.Import;

/** Donors on pages and for programs; every recipient here is of site 01. */
@Import(DonorScenario.class)
class DonorRouteFixtures {

  private static final String TRIAL = "SWEEP-DONORS";
  private static final String RECIPIENT = " /patients/{patient}/donors";
  private static final String DONOR = " /donors/{donor}";
  private static final String API = " /api/v1/trials/{code}";

  private final DonorScenario scenario;
  private final TestPeople people;
  private final Typings typings;
  private final DonorCare care;
  private final DonorClearances clearances;
  private final ConditioningGoes goes;

  DonorRouteFixtures(
      DonorScenario scenario,
      TestPeople people,
      Typings typings,
      DonorCare care,
      DonorClearances clearances,
      ConditioningGoes goes) {
    this.scenario = scenario;
    this.people = people;
    this.typings = typings;
    this.care = care;
    this.clearances = clearances;
    this.goes = goes;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), choosing(), typing(), donors(), file(), programs())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
        of("GET" + RECIPIENT, "monitor", "committee-member", this::recipient),
        of("GET" + RECIPIENT + "/comparison", "monitor", "committee-member", this::compared),
        of("GET" + RECIPIENT + "/typings", "monitor", "committee-member", this::recipient),
        of("GET" + RECIPIENT + "/go", "monitor", "committee-member", this::recipient),
        of("GET" + RECIPIENT + "/new", "coordinator", "monitor", this::recipient),
        of("GET" + RECIPIENT + "/typings/new", "laboratory", "monitor", this::recipient),
        of("GET" + RECIPIENT + "/typings/file", "laboratory", "monitor", this::recipient),
        of("GET /trials/{code}/donors", "donor-physician", "committee-member", this::trial),
        of("GET /trials/{code}/donors.csv", "monitor", "committee-member", this::trial),
        of("GET" + DONOR, "monitor", "committee-member", this::donor),
        of("GET" + DONOR + "/source", "monitor", "investigator", this::donor),
        of("GET" + DONOR + "/file", "donor-physician", "investigator", this::donor));
  }

  private Stream<RouteFixture> choosing() {
    return Stream.of(
        of(
            "POST" + RECIPIENT + "/plan",
            "coordinator",
            "monitor",
            () -> recipient().field("apheresisOn", LocalDate.now().plusDays(9))),
        of(
            "POST" + RECIPIENT,
            "coordinator",
            "monitor",
            () ->
                recipient()
                    .field("relation", "SIBLING")
                    .field("birthYear", 1980)
                    .field("sex", "MALE")
                    .field("consentVersion", "1.0")
                    .field("consentGivenAt", SweepStudy.justNow())
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + RECIPIENT + "/select",
            "investigator",
            "coordinator",
            () -> {
              PatientSummary recipient = newRecipient();
              return signed(recipient).field("donor", scenario.family(recipient).get(1).code());
            }),
        of(
            "POST" + RECIPIENT + "/reserve",
            "investigator",
            "coordinator",
            () -> {
              PatientSummary recipient = newRecipient();
              return signed(recipient)
                  .field("donor", scenario.donor(recipient, Relation.SIBLING).code());
            }),
        of("POST" + RECIPIENT + "/go", "investigator", "coordinator", () -> signed(ready())),
        of(
            "POST" + RECIPIENT + "/go/{go}/withdraw",
            "investigator",
            "coordinator",
            () -> {
              PatientSummary recipient = ready();
              people.doing(
                  Role.INVESTIGATOR,
                  () -> {
                    goes.sign(recipient.code(), TestPeople.PASSWORD, UUID.randomUUID());
                    return recipient;
                  });
              ConditioningGo go = goes.of(recipient.id()).getFirst();
              return Sending.patient(recipient.code())
                  .to("go", go.id())
                  .field("version", go.version())
                  .field("reason", "Fever");
            }));
  }

  private Stream<RouteFixture> typing() {
    return Stream.of(
        of(
            "POST" + RECIPIENT + "/typings",
            "laboratory",
            "monitor",
            () ->
                recipient()
                    .field("number", 1)
                    .field("hla", "A*02:01+A*03:01")
                    .field("laboratory", "HLA laboratory")
                    .field("typedOn", "2026-01-05")
                    .field("reason", "Corrected")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + RECIPIENT + "/typings/file",
            "laboratory",
            "monitor",
            () -> recipient().field("laboratory", "HLA laboratory").file("Sample;A1\nX;02:01\n")),
        of(
            "POST" + RECIPIENT + "/typings/file/columns",
            "laboratory",
            "monitor",
            () -> {
              PatientSummary recipient = newRecipient();
              return Sending.patient(recipient.code())
                  .field("fileName", "typing.csv")
                  .field("content", file("Sample;A1\n" + recipient.code() + ";02:01\n"))
                  .field("laboratory", "HLA laboratory")
                  .field("columns", "SAMPLE,A/1")
                  .field("sample", recipient.code())
                  .field("typedOn", "2026-01-05")
                  .field("reason", "Corrected")
                  .field("number", 1)
                  .field("store", true)
                  .field("submissionId", UUID.randomUUID());
            }),
        of(
            "POST" + RECIPIENT + "/typings/{typing}/confirm",
            "coordinator",
            "monitor",
            () -> {
              PatientSummary recipient = newRecipient();
              Typing pasted = people.doing(Role.COORDINATOR, () -> typings.enter(paste(recipient)));
              return Sending.patient(recipient.code())
                  .to("typing", pasted.id())
                  .field("secondUsername", second())
                  .field("secondPassword", TestPeople.PASSWORD);
            }));
  }

  private Stream<RouteFixture> donors() {
    return Stream.of(
        of(
            "POST" + DONOR + "/findings",
            "coordinator",
            "monitor",
            () -> donor().field("cmv", "NEGATIVE").field("reason", "Result").field("version", 0)),
        of(
            "POST" + DONOR + "/decline",
            "coordinator",
            "monitor",
            () -> donor().field("reason", "Does not want to").field("version", 0)),
        of(
            "POST" + DONOR + "/consent",
            "coordinator",
            "monitor",
            () ->
                donor()
                    .field("given", true)
                    .field("text", "2.0")
                    .field("at", SweepStudy.justNow())),
        of("POST" + DONOR + "/events", "donor-physician", "monitor", () -> event(donor())),
        of("POST" + DONOR + "/events/{event}", "coordinator", "monitor", this::storedEvent),
        of("POST" + DONOR + "/events/{event}/cancel", "coordinator", "monitor", this::storedEvent));
  }

  private Stream<RouteFixture> file() {
    return Stream.of(
        of(
            "POST" + DONOR + "/file/markers",
            "donor-physician",
            "investigator",
            () ->
                donor()
                    .field("results[HIV]", "NEGATIVE")
                    .field("sampledOn", LocalDate.now().minusDays(1))),
        of(
            "POST" + DONOR + "/file/markers/{marker}/cancel",
            "donor-physician",
            "investigator",
            () -> {
              DonorSummary donor = newDonor();
              scenario.testNegative(donor, 2);
              MarkerLine line =
                  people.doing(
                      Role.DONOR_PHYSICIAN,
                      () -> clearances.file(donor.code()).markers().getFirst());
              return Sending.plain()
                  .to("donor", donor.code())
                  .to("marker", line.id())
                  .field("version", line.version())
                  .field("reason", "Other donor");
            }),
        of(
            "POST" + DONOR + "/file/clearance",
            "donor-physician",
            "investigator",
            () ->
                donor()
                    .field("cleared", false)
                    .field("fit", false)
                    .field("note", "Anaemia")
                    .field("password", TestPeople.PASSWORD)));
  }

  private Stream<RouteFixture> programs() {
    return Stream.of(
        of("GET" + API + "/donors", "monitor", "committee-member", this::trial),
        of("GET" + API + "/typings", "monitor", "committee-member", this::asked),
        of("GET" + API + "/donor-assessments", "monitor", "committee-member", this::asked),
        of(
            "POST" + API + "/donors",
            "coordinator",
            "monitor",
            () ->
                trial()
                    .json(
                        """
                        {"patient":"%s","relation":"AUNT","birthYear":1961,"sex":"FEMALE",
                         "consentVersion":"1.0","consentGivenAt":"2026-01-05T08:00"}
                        """,
                        newRecipient().code())),
        of(
            "POST" + API + "/typings",
            "laboratory",
            "monitor",
            () ->
                trial()
                    .json(
                        """
                        {"patient":"%s","hla":"A*02:01+A*03:01","kir":{"KIR2DL1":true},
                         "laboratory":"HLA laboratory","typedOn":"2026-01-05","reason":"Corrected"}
                        """,
                        newRecipient().code())));
  }

  private Sending trial() {
    return Sending.trial(scenario.trial(TRIAL).code());
  }

  private Sending asked() {
    return trial().field("patient", newRecipient().code());
  }

  private PatientSummary newRecipient() {
    return scenario.recipient(scenario.trial(TRIAL));
  }

  private Sending recipient() {
    return Sending.patient(newRecipient().code());
  }

  private Sending compared() {
    PatientSummary recipient = newRecipient();
    scenario.select(recipient, scenario.family(recipient).get(1));
    return Sending.patient(recipient.code());
  }

  private static Sending signed(PatientSummary recipient) {
    return Sending.patient(recipient.code())
        .field("password", TestPeople.PASSWORD)
        .field("submissionId", UUID.randomUUID());
  }

  /** With every line of the checklist done. */
  private PatientSummary ready() {
    PatientSummary recipient = newRecipient();
    List<DonorSummary> family = scenario.family(recipient);
    scenario.select(recipient, family.get(1));
    scenario.reserve(recipient, scenario.donor(recipient, Relation.CHILD));
    return recipient;
  }

  private DonorSummary newDonor() {
    return scenario.donor(newRecipient(), Relation.SIBLING);
  }

  private Sending donor() {
    return Sending.plain().to("donor", newDonor().code());
  }

  private static Sending event(Sending sending) {
    return sending.field("term", "Paraesthesia").field("onsetOn", SweepStudy.today());
  }

  private Sending storedEvent() {
    DonorSummary donor = newDonor();
    people.doing(
        Role.COORDINATOR,
        () -> {
          care.record(
              donor.code(),
              new DonorEventEntry("Paraesthesia", SweepStudy.today(), null, null, null),
              UUID.randomUUID());
          return donor;
        });
    return event(Sending.plain().to("donor", donor.code()))
        .to("event", care.events(donor.id()).getFirst().id())
        .field("version", 0)
        .field("grade", 1)
        .field("reason", "Graded");
  }

  private EnterTyping paste(PatientSummary recipient) {
    return new EnterTyping(
        recipient.code(),
        null,
        TypingEntry.GL_STRING,
        "A*02:01+A*03:01",
        KirTyping.ofPresence(Map.of(KirGene.KIR2DL1, true)),
        "HLA laboratory",
        LocalDate.of(2026, 1, 5),
        "Corrected",
        1,
        null,
        null,
        UUID.randomUUID());
  }

  private static String file(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String second() {
    return people.person(Role.LABORATORY).username();
  }
}
