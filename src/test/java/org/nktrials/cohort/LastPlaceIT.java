package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.nktrials.access.Role;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.Reservations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Two people reach for the last place of a level at the same time. */
@Requirement("NODES-03")
@IntegrationTest
@AutoConfigureMockMvc
class LastPlaceIT {

  @Autowired private CohortScenario scenario;
  @Autowired private Reservations reservations;
  @Autowired private LevelOpenings openings;
  @Autowired private TestPeople people;

  @RepeatedTest(3)
  void goesToOneOfTwo() throws Exception {
    TrialSummary trial = scenario.startedTrial();
    scenario.enrolled(trial, "01", 1);
    scenario.enrolled(trial, "02", 1);
    PatientSummary one = scenario.screened(trial, "01");
    PatientSummary other = scenario.screened(trial, "02");
    var together = new CyclicBarrier(2);

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<String>> answers =
          threads.invokeAll(List.of(reserving(one, together), reserving(other, together)));
      assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
          .containsExactlyInAnyOrder("reserved", "no-free-place");
    }
    assertThat(people.doing(Role.COORDINATOR, () -> openings.status(trial.id(), 1)).taken())
        .isEqualTo(3);
  }

  private Callable<String> reserving(PatientSummary patient, CyclicBarrier together) {
    return () ->
        people.doing(
            Role.COORDINATOR,
            () -> {
              try {
                together.await();
                reservations.reserve(patient.code(), 1);
                return "reserved";
              } catch (Refused refused) {
                return refused.problems().getFirst().code();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
