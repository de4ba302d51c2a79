package org.nktrials.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The server's clock, in UTC. Start-up code that lays down a synthetic study may set it back for
 * the length of one piece of work; no request can.
 */
@Component
public final class SettableClock extends Clock {

  private static final ScopedValue<Duration> SHIFT = ScopedValue.newInstance();

  private final Clock system;

  SettableClock() {
    this(Clock.systemUTC());
  }

  private SettableClock(Clock system) {
    this.system = system;
  }

  /** Runs work on this thread as if it began at the instant; the clock goes on from there. */
  public void at(Instant beginning, Runnable work) {
    ScopedValue.where(SHIFT, Duration.between(system.instant(), beginning)).run(work);
  }

  @Override
  public Instant instant() {
    return SHIFT.isBound() ? system.instant().plus(SHIFT.get()) : system.instant();
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SettableClock(system.withZone(zone));
  }
}
