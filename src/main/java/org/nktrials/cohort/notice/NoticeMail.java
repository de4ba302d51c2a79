package org.nktrials.cohort.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of mail to be sent, written in the transaction of the notice. */
@Component
class NoticeMail {

  private final JdbcClient jdbc;
  private final NoticeSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoticeMail(
      JdbcClient jdbc, NoticeSettings settings, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Orders the mail of a notice, where mail is sent at all. */
  void order(UUID notice) {
    if (settings.mails()) {
      jdbc.sql("insert into notice_mail (notice_id, due_at) values (?, ?)")
          .params(notice, utc(clock.instant()))
          .update();
      events.publishEvent(new MailOrdered());
    }
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
