package org.nktrials.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test moves for all requests, to let weeks of a trial pass. */
public final class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Import it where a test needs time to pass. */
  @TestConfiguration
  public static class Instead {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  /** Lets days pass. */
  public void pass(int days) {
    ahead = ahead.plusDays(days);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
