package org.nktrials.cohort.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.cohort.CohortEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one mail that is due. Its row is locked meanwhile and skipped by other servers. A server
 * that stops between sending and commit sends it twice, never not at all.
 */
@Component
class MailBatch {

  private static final int MOST_ATTEMPTS = 12;
  private static final int LONGEST_FAILURE = 500;

  private final JdbcClient jdbc;
  private final NoticeSettings settings;
  private final ObjectProvider<JavaMailSender> sender;
  private final Clock clock;

  MailBatch(
      JdbcClient jdbc,
      NoticeSettings settings,
      ObjectProvider<JavaMailSender> sender,
      Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.sender = sender;
    this.clock = clock;
  }

  /** Returns whether one was due. */
  @Transactional
  public boolean sendOne() {
    Optional<Due> due = settings.mails() ? claim() : Optional.empty();
    due.ifPresent(this::send);
    return due.isPresent();
  }

  private Optional<Due> claim() {
    return jdbc.sql(
            """
            select m.notice_id, m.attempts, n.kind, n.trial_code
              from notice_mail m join notice n on n.id = m.notice_id
             where m.sent_at is null and m.attempts < ? and m.due_at <= ?
             order by m.due_at limit 1
               for update of m skip locked
            """)
        .params(MOST_ATTEMPTS, NoticeMail.utc(clock.instant()))
        .query(
            (row, _) ->
                new Due(
                    row.getObject("notice_id", UUID.class),
                    row.getInt("attempts"),
                    CohortEvent.Kind.valueOf(row.getString("kind")),
                    row.getString("trial_code")))
        .optional();
  }

  private void send(Due due) {
    try {
      JavaMailSender mail = sender.getIfAvailable();
      if (mail == null) {
        failed(due, "No mail server is configured (spring.mail.host).");
      } else {
        mail.send(message(due));
        jdbc.sql("update notice_mail set sent_at = ?, attempts = attempts + 1 where notice_id = ?")
            .params(NoticeMail.utc(clock.instant()), due.notice())
            .update();
      }
    } catch (MailException e) {
      failed(due, String.valueOf(e.getMessage()));
    }
  }

  /** A minute later, then twice as long each time, at most half a day. */
  private void failed(Due due, String why) {
    Duration wait = Duration.ofMinutes(Math.min(720, 1L << due.attempts()));
    jdbc.sql(
            """
            update notice_mail set attempts = attempts + 1, due_at = ?, last_failure = ?
             where notice_id = ?
            """)
        .params(
            NoticeMail.utc(clock.instant().plus(wait)),
            why.substring(0, Math.min(LONGEST_FAILURE, why.length())),
            due.notice())
        .update();
  }

  /** No patient, no decision, no level: mail is read by anybody. */
  private SimpleMailMessage message(Due due) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(settings.to().toArray(String[]::new));
    message.setSubject("NK Trials: notice in trial " + due.trial());
    message.setText(words(due) + " Sign in to read it.");
    return message;
  }

  private static String words(Due due) {
    String what =
        switch (due.kind()) {
          case EFFECTIVE -> "A decision was signed";
          case REOPENED -> "A decision was reopened";
          case WITHDRAWN -> "A decision was withdrawn";
          case SUSPENDED -> "Enrolment was stopped at a level";
        };
    return what + " in trial " + due.trial() + ".";
  }

  private record Due(UUID notice, int attempts, CohortEvent.Kind kind, String trial) {}
}
