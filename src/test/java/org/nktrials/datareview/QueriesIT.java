package org.nktrials.datareview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@Requirement("QUERY-01")
@IntegrationTest
class QueriesIT {

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private Queries queries;
  @Autowired private Reviews reviews;
  @Autowired private QueryTasks tasks;
  @Autowired private TodayTasks today;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;

  private PatientSummary patient;
  private DataPoint weight;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
    weight = new DataPoint("vital_signs", TimeOrderedId.next(), "weight");
  }

  private void publish(Object event) {
    people.doing(
        Role.COORDINATOR,
        () -> {
          transaction.executeWithoutResult(status -> events.publishEvent(event));
          return true;
        });
  }

  private EditCheckFailed tooHeavy() {
    return new EditCheckFailed(
        patient.trialId(),
        patient.id(),
        weight,
        "weight-change",
        "The weight rose by 12 % in a day.",
        "/patients/" + patient.code() + "/examinations");
  }

  private List<Query> waiting(boolean closed) {
    return people.doing(
        Role.MONITOR,
        () ->
            queries
                .of(
                    patient.trialId(),
                    new QueryFilter(patient.code(), null, closed),
                    PageRequest.of(0, 50, Sort.by("patient")))
                .getContent());
  }

  private Query one() {
    return waiting(true).getFirst();
  }

  private void as(Role role, Runnable work) {
    people.doing(
        role,
        () -> {
          work.run();
          return true;
        });
  }

  @Test
  void anEditCheckRaisesOneQueryHoweverOftenItFails() {
    publish(tooHeavy());
    publish(tooHeavy());
    assertThat(waiting(false)).singleElement().satisfies(q -> assertThat(q.byCheck()).isTrue());
  }

  @Test
  void closesByItselfOnceTheCheckPassesAndMayBeRaisedAgain() {
    publish(tooHeavy());
    publish(new EditCheckPassed(weight, "weight-change"));
    assertThat(waiting(false)).isEmpty();
    publish(tooHeavy());
    assertThat(waiting(true)).hasSize(2);
  }

  @Test
  void siteAnswersAndMonitorCloses() {
    publish(tooHeavy());
    as(
        Role.COORDINATOR,
        () -> queries.answer(one().id(), one().version(), "Oedema, weighed twice."));
    assertThat(one().state()).isEqualTo(QueryState.ANSWERED);
    as(Role.MONITOR, () -> queries.askAgain(one().id(), one().version(), "On which scales?"));
    as(Role.COORDINATOR, () -> queries.answer(one().id(), one().version(), "The ward's."));
    as(Role.MONITOR, () -> queries.close(one().id(), one().version(), "Settled."));
    List<QueryMessage> said = people.doing(Role.MONITOR, () -> queries.messages(one().id()));
    assertThat(said)
        .extracting(QueryMessage::step)
        .containsExactly(
            QueryStep.ASKED,
            QueryStep.ANSWERED,
            QueryStep.ASKED_AGAIN,
            QueryStep.ANSWERED,
            QueryStep.CLOSED);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> as(Role.COORDINATOR, () -> queries.answer(one().id(), one().version(), "More")));
  }

  @Test
  void refusesAStaleFormAndTheWrongSide() {
    publish(tooHeavy());
    UUID id = one().id();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> as(Role.COORDINATOR, () -> queries.answer(id, 7L, "Yes")));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as(Role.COORDINATOR, () -> queries.close(id, 0L, "Done")));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as(Role.MONITOR, () -> queries.answer(id, 0L, "Done")));
  }

  @Requirement("ACCESS-08")
  @Test
  void isNotKnownAtAnotherSite() {
    publish(tooHeavy());
    SignedInPerson elsewhere =
        people.person(
            "coordinator-of-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    UUID id = one().id();
    Supplier<Query> reading = () -> queries.query(id);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.doing(elsewhere, reading));
    assertThat(people.doing(elsewhere, () -> today.of(tasks, List.of(patient.trialId()))))
        .isEmpty();
  }

  @Test
  void sendingTheFormTwiceAsksOnce() {
    UUID submission = TimeOrderedId.next();
    as(Role.MONITOR, () -> queries.ask(patient.code(), "Which weight?", submission));
    as(Role.MONITOR, () -> queries.ask(patient.code(), "Which weight?", submission));
    assertThat(waiting(false)).hasSize(1);
  }

  @Test
  void waitsOnTodayForTheSiteThenForWhoAsked() {
    as(Role.MONITOR, () -> queries.ask(patient.code(), "Which weight?", TimeOrderedId.next()));
    assertThat(today(Role.COORDINATOR))
        .singleElement()
        .extracting(DueItem::action)
        .isEqualTo("Answer");
    assertThat(today(Role.MONITOR)).isEmpty();
    as(Role.COORDINATOR, () -> queries.answer(one().id(), one().version(), "The first."));
    assertThat(today(Role.COORDINATOR)).isEmpty();
    assertThat(today(Role.MONITOR)).hasSize(1);
  }

  private DataPoint birthYear() {
    return new DataPoint("patient", patient.id(), "birth_year");
  }

  private UUID askAbout(Role role, DataPoint at) {
    return people.doing(
        role, () -> queries.ask(patient.code(), at, "Is it so?", TimeOrderedId.next()));
  }

  private FieldMark mark(Role role, String field) {
    return people.doing(role, () -> reviews.of(patient).mark("patient", patient.id(), field));
  }

  @Test
  void standsBesideTheFieldThatItIsAboutWithTheValueOfThen() {
    assertThat(mark(Role.COORDINATOR, "birthYear")).isNull();
    assertThat(mark(Role.MONITOR, "birthYear").mayAsk()).isTrue();
    UUID id = askAbout(Role.MONITOR, birthYear());
    assertThat(mark(Role.COORDINATOR, "birthYear").queries())
        .containsExactly(new FieldMark.Asked(id, QueryState.OPEN));
    assertThat(mark(Role.COORDINATOR, "sex")).isNull();
    assertThat(mark(Role.STATISTICIAN, "birthYear")).isNull();
    assertThat(one().valueThen()).isEqualTo(String.valueOf(patient.birthYear()));
    assertThat(one().about()).isEqualTo("registration: birth year");
  }

  @Test
  void isAboutFieldsThatThereAreOnly() {
    for (DataPoint at :
        List.of(
            new DataPoint("patient", patient.id(), "version"),
            new DataPoint("person", patient.id(), "display_name"),
            new DataPoint("dose", patient.id(), "amount"),
            new DataPoint("patient", trials.enrolled(trials.trial()).id(), "sex"))) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> askAbout(Role.MONITOR, at));
    }
  }

  @Test
  void isClosedInTheRoleInWhichItWasAsked() {
    UUID id = askAbout(Role.DATA_MANAGER, birthYear());
    as(Role.COORDINATOR, () -> queries.answer(id, 0L, "It is."));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as(Role.MONITOR, () -> queries.close(id, one().version(), "Fine.")));
    assertThat(today(Role.MONITOR)).isEmpty();
    assertThat(today(Role.DATA_MANAGER)).hasSize(1);
    as(Role.DATA_MANAGER, () -> queries.close(id, one().version(), "Fine."));
    assertThat(one().state()).isEqualTo(QueryState.CLOSED);
  }

  @Test
  void listsBySiteAndAge() {
    askAbout(Role.MONITOR, birthYear());
    assertThat(listed(new QueryFilter("", "01", null, false, null))).hasSize(1);
    assertThat(listed(new QueryFilter("", "02", null, false, null))).isEmpty();
    Instant weekAgo = Instant.now().minus(7, ChronoUnit.DAYS);
    assertThat(listed(new QueryFilter("", "", null, false, weekAgo))).isEmpty();
  }

  private List<Query> listed(QueryFilter filter) {
    return people.doing(
        Role.MONITOR,
        () ->
            queries
                .of(patient.trialId(), filter, PageRequest.of(0, 50, Sort.by("site").descending()))
                .getContent());
  }

  private List<DueItem> today(Role role) {
    return people.doing(role, () -> today.of(tasks, List.of(patient.trialId())));
  }
}
