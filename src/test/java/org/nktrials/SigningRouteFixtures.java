package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.Grant;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.SigningProof;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.signing.DelegateTask;
import org.nktrials.signing.Delegation;
import org.nktrials.signing.DelegationFilter;
import org.nktrials.signing.DelegationList;
import org.nktrials.signing.Delegations;
import org.nktrials.signing.SigningTogether;
import org.nktrials.signing.WaitingRecord;
import org.nktrials.support.TestPeople;
import org.springframework.data.domain.Pageable;

/** The delegation list and records signed together. */
class SigningRouteFixtures {

  private static final String LIST = " /trials/{code}/delegations";

  private final SweepStudy study;
  private final SweepPeople people;
  private final TestPeople doing;
  private final Delegations delegations;
  private final DelegationList list;
  private final SigningTogether together;
  private final ProtocolService protocols;

  SigningRouteFixtures(
      SweepStudy study,
      SweepPeople people,
      TestPeople doing,
      Delegations delegations,
      DelegationList list,
      SigningTogether together,
      ProtocolService protocols) {
    this.study = study;
    this.people = people;
    this.doing = doing;
    this.delegations = delegations;
    this.list = list;
    this.together = together;
    this.protocols = protocols;
  }

  Stream<RouteFixture> all() {
    return Stream.of(
        of("GET" + LIST, "monitor", SweepPeople.ROLELESS, this::trial),
        of("GET" + LIST + ".csv", "monitor", SweepPeople.ROLELESS, this::trial),
        of("GET" + LIST + ".pdf", "monitor", SweepPeople.ROLELESS, this::trial),
        of("POST" + LIST, "investigator", "coordinator", this::delegation),
        of(
            "POST" + LIST + "/{delegation}/acknowledge",
            "coordinator",
            "laboratory",
            () -> trial().to("delegation", delegated())),
        of(
            "POST" + LIST + "/{delegation}/withdraw",
            "investigator",
            "coordinator",
            () ->
                trial()
                    .to("delegation", delegated())
                    .field("version", 0)
                    .field("reason", "no longer at the site")),
        of("GET /trials/{code}/signing/{kind}", "investigator", "coordinator", this::waiting),
        of("POST /trials/{code}/signing/{kind}", "investigator", "coordinator", this::ready));
  }

  private Sending trial() {
    return Sending.trial(SweepStudy.TRIAL);
  }

  private Sending waiting() {
    return trial().to("kind", "eligibility");
  }

  private Sending delegation() {
    return trial()
        .field("person", coordinator().id())
        .field("site", siteOfCoordinator())
        .field("task", DelegatedTask.CONSENT)
        .field("from", LocalDate.now().plusDays(1))
        .field("password", TestPeople.PASSWORD);
  }

  private SignedInPerson coordinator() {
    return people.person("coordinator");
  }

  /** Where the role holds: a task is delegated where the person has a role that does it. */
  private UUID siteOfCoordinator() {
    return coordinator().grants().stream()
        .map(Grant::siteId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private UUID delegated() {
    UUID submission = TimeOrderedId.next();
    String code = SweepStudy.TRIAL;
    return doing.doing(
        people.person("investigator"),
        () -> {
          delegations.delegate(
              new DelegateTask(
                  code,
                  coordinator().id(),
                  siteOfCoordinator(),
                  DelegatedTask.CONSENT,
                  LocalDate.now().plusDays(1),
                  null,
                  new SigningProof.Password(TestPeople.PASSWORD),
                  submission));
          return newest(protocols.trial(code));
        });
  }

  private UUID newest(TrialSummary trial) {
    return list
        .of(
            trial,
            new DelegationFilter(coordinator().displayName(), DelegatedTask.CONSENT, true),
            DelegationList.COLUMNS.whole(Pageable.unpaged()))
        .stream()
        .max(Comparator.comparing(Delegation::givenAt))
        .orElseThrow()
        .id();
  }

  /** A patient in a trial of its own, who waits there alone. */
  private Sending ready() {
    PatientSummary patient = study.withPlace();
    return doing.doing(
        people.person("investigator"),
        () -> {
          TrialSummary trial = protocols.trial(patient.trialId());
          WaitingRecord waiting = together.waiting(trial, "eligibility").getFirst();
          return Sending.trial(trial.code())
              .to("kind", "eligibility")
              .field("record", waiting.id() + " " + waiting.state())
              .field("password", TestPeople.PASSWORD);
        });
  }
}
