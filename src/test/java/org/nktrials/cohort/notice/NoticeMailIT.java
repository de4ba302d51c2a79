package org.nktrials.cohort.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.DecisionCode.ESCALATE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.MovableClock;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail leaves after the commit, again after a failure, and tells nothing of patients. */
@IntegrationTest(
    fresh = true,
    properties = {"nktrials.notices.mail=true", "nktrials.notices.to=pharmacy@example.org"})
@Requirement("PRIVACY-01")
@AutoConfigureMockMvc
@Import({NoticeMailIT.Stub.class, MovableClock.Instead.class})
class NoticeMailIT {

  @Autowired private CohortScenario scenario;
  @Autowired private TestPeople people;
  @Autowired private MailSending sending;
  @Autowired private Post post;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void sendsOneMailThatNamesNothingButTheTrialAndTriesAgain() {
    people.person(Role.PHARMACIST);
    TrialSummary trial = scenario.startedTrial();
    scenario.cohortWithoutDlt(trial, 1);
    post.broken = true;
    int number = scenario.decide(trial, new CommitteeChoice(ESCALATE, 2));
    await(() -> failures() == 1);
    assertThat(number).as("the decision stands").isEqualTo(1);
    assertThat(post.sent).isEmpty();

    post.broken = false;
    sending.sendDue();
    assertThat(post.sent).as("not before its time").isEmpty();
    clock.pass(1);
    sending.sendDue();
    sending.sendDue();
    assertThat(post.sent).hasSize(1);
    SimpleMailMessage mail = post.sent.getFirst();
    assertThat(mail.getTo()).containsExactly("pharmacy@example.org");
    assertThat(mail.getText())
        .isEqualTo("A decision was signed in trial %s. Sign in to read it.".formatted(trial.code()))
        .doesNotContain(trial.code() + "-");
  }

  private int failures() {
    return jdbc.sql("select coalesce(sum(attempts), 0) from notice_mail")
        .query(Integer.class)
        .single();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(10));
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** In place of a mail server. */
  static class Post extends JavaMailSenderImpl {

    final List<SimpleMailMessage> sent = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @Override
    public void send(SimpleMailMessage message) {
      if (broken) {
        throw new MailSendException("The mail server is away.");
      }
      sent.add(message);
    }
  }

  @TestConfiguration
  static class Stub {

    @Bean
    Post post() {
      return new Post();
    }
  }
}
