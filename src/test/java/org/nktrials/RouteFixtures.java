package org.nktrials;

import java.util.stream.Stream;
import org.nktrials.datareview.Queries;
import org.nktrials.datareview.RecordLocks;
import org.nktrials.datareview.Verifications;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.outcome.MarkerScenario;
import org.nktrials.protocol.ctcae.CtcaeImports;
import org.nktrials.safety.SeriousEvents;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.context.annotation.Import;

/** Every route with a valid request, for all tests that go through the whole application. */
@Import({
  SweepCommittee.class,
  DeskRouteFixtures.class,
  DonorRouteFixtures.class,
  DosingRouteFixtures.class,
  FormRouteFixtures.class,
  VerdictRouteFixtures.class,
  LaboratoryRouteFixtures.class,
  HlaRouteFixtures.class,
  CellTherapyRouteFixtures.class,
  MarkerScenario.class,
  OutcomeRouteFixtures.class,
  ProductRouteFixtures.class,
  SampleRouteFixtures.class,
  SigningRouteFixtures.class,
  UploadRouteFixtures.class
})
class RouteFixtures {

  private final SweepStudy study;
  private final SweepPeople accounts;
  private final SweepCommittee committee;
  private final TestPeople people;
  private final DeskRouteFixtures desk;
  private final DonorRouteFixtures donors;
  private final DosingRouteFixtures dosing;
  private final FormRouteFixtures forms;
  private final VerdictRouteFixtures verdicts;
  private final LaboratoryRouteFixtures laboratory;
  private final HlaRouteFixtures hla;
  private final CellTherapyRouteFixtures cells;
  private final ProductRouteFixtures products;
  private final OutcomeRouteFixtures outcomes;
  private final SampleRouteFixtures samples;
  private final SigningRouteFixtures signing;
  private final UploadRouteFixtures laboratoryFiles;
  private final Queries queries;
  private final RecordLocks locks;
  private final Verifications verifications;
  private final WaitingList waiting;
  private final AdverseEvents events;
  private final SeriousEvents cases;
  private final CtcaeImports ctcae;

  RouteFixtures(
      SweepStudy study,
      SweepPeople accounts,
      SweepCommittee committee,
      TestPeople people,
      DeskRouteFixtures desk,
      DonorRouteFixtures donors,
      DosingRouteFixtures dosing,
      FormRouteFixtures forms,
      VerdictRouteFixtures verdicts,
      LaboratoryRouteFixtures laboratory,
      HlaRouteFixtures hla,
      CellTherapyRouteFixtures cells,
      ProductRouteFixtures products,
      OutcomeRouteFixtures outcomes,
      SampleRouteFixtures samples,
      SigningRouteFixtures signing,
      UploadRouteFixtures laboratoryFiles,
      Queries queries,
      RecordLocks locks,
      Verifications verifications,
      WaitingList waiting,
      AdverseEvents events,
      SeriousEvents cases,
      CtcaeImports ctcae) {
    this.study = study;
    this.accounts = accounts;
    this.committee = committee;
    this.people = people;
    this.desk = desk;
    this.donors = donors;
    this.dosing = dosing;
    this.forms = forms;
    this.verdicts = verdicts;
    this.laboratory = laboratory;
    this.hla = hla;
    this.cells = cells;
    this.products = products;
    this.outcomes = outcomes;
    this.samples = samples;
    this.signing = signing;
    this.laboratoryFiles = laboratoryFiles;
    this.queries = queries;
    this.locks = locks;
    this.verifications = verifications;
    this.waiting = waiting;
    this.events = events;
    this.cases = cases;
    this.ctcae = ctcae;
  }

  Stream<RouteFixture> all() {
    return Stream.of(
            new TrialRouteFixtures(study).all(),
            new PatientRouteFixtures(study).all(),
            desk.all(),
            donors.all(),
            dosing.all(),
            new AccountRouteFixtures(accounts).all(),
            new ApiRouteFixtures(study).all(),
            new DecisionApiFixtures(study).all(),
            new VisitRouteFixtures(study).all(),
            forms.all(),
            verdicts.all(),
            laboratory.all(),
            hla.all(),
            cells.all(),
            products.all(),
            outcomes.all(),
            samples.all(),
            signing.all(),
            laboratoryFiles.all(),
            new QueryRouteFixtures(study, queries, verifications, people).all(),
            new LockRouteFixtures(study, locks, people).all(),
            new PlaceRouteFixtures(study, waiting, people).all(),
            new EventRouteFixtures(people, ctcae).all(),
            new SeriousEventRouteFixtures(study, events, cases, people).all(),
            new ListRouteFixtures().all(),
            new ImmuneRouteFixtures().all(),
            new CommitteeRouteFixtures(committee).all())
        .flatMap(fixtures -> fixtures);
  }
}
