package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.nktrials.access.ActingAs;
import org.nktrials.support.IntegrationTest;
import org.nktrials.toxicity.SignVerdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.VerdictSigned;
import org.nktrials.toxicity.Verdicts;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A corrected verdict and what follows from it stand or fall together. */
@Requirement("FAULT-01")
@IntegrationTest(embedded = true)
@Import(KilledVerdictIT.KillBetweenCauseAndConsequence.class)
class KilledVerdictIT {

  private static final String PATIENT = "IMAIL2-01-001";
  private static final AtomicBoolean KILL = new AtomicBoolean();

  @Autowired private Verdicts verdicts;
  @Autowired private ActingAs acting;
  @Autowired private JdbcClient jdbc;

  /** Comes before the consequences, and takes the connection away under them. */
  @TestConfiguration
  static class KillBetweenCauseAndConsequence {

    @Bean
    Killer killer(JdbcClient jdbc) {
      return new Killer(jdbc);
    }
  }

  static class Killer {

    private final JdbcClient jdbc;

    Killer(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(VerdictSigned signed) {
      if (KILL.get()) {
        jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().listOfRows();
      }
    }
  }

  @Test
  void aKillBetweenCauseAndConsequenceLeavesNeitherAndTheNextTryLeavesBoth() {
    KILL.set(true);
    assertThatThrownBy(this::changeToDlt).isInstanceOf(RuntimeException.class);
    assertThat(standingVerdict()).isEqualTo("NO_DLT");
    assertThat(decisionStates()).containsOnly("SIGNED");
    assertThat(suspendedLevels()).isEmpty();

    KILL.set(false);
    changeToDlt();
    assertThat(standingVerdict()).isEqualTo("DLT");
    assertThat(decisionStates()).containsOnly("REOPENED");
    assertThat(suspendedLevels()).containsExactly(2, 3);
  }

  private void changeToDlt() {
    acting.person(
        jdbc.sql("select id from person where username = 'investigator'")
            .query(UUID.class)
            .single(),
        () ->
            verdicts.sign(
                new SignVerdict(
                    PATIENT,
                    VerdictKind.DLT,
                    "Fatigue grade 3 on D13, found at source verification.",
                    "Late report",
                    "imatinib-and-interleukin")));
  }

  private String standingVerdict() {
    return jdbc.sql(
            """
            select v.verdict from verdict v join patient p on p.id = v.patient_id
             where p.code = ? and v.superseded_at is null
            """)
        .param(PATIENT)
        .query(String.class)
        .single();
  }

  private List<String> decisionStates() {
    return jdbc.sql(
            "select state from decision where trial_id = (select id from trial where code ="
                + " 'IMAIL2')")
        .query(String.class)
        .list();
  }

  private List<Integer> suspendedLevels() {
    return jdbc.sql(
            "select level_number from level_opening where suspended_reason is not null order by 1")
        .query(Integer.class)
        .list();
  }
}
