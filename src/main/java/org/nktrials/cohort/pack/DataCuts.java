package org.nktrials.cohort.pack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.stereotype.Component;

/** Takes trials at a moment. */
@Component
class DataCuts {

  private final PastRecords records;
  private final ProtocolService protocols;
  private final PastTrial.Reader reader;
  private final Clock clock;

  DataCuts(PastRecords records, ProtocolService protocols, PastTrial.Reader reader, Clock clock) {
    this.records = records;
    this.protocols = protocols;
    this.reader = reader;
    this.clock = clock;
  }

  /** The trial as it was. */
  DataCut of(TrialSummary trial, CutOff cutOff) {
    return new DataCut(trial, cutOff, records, protocols, reader);
  }

  /** A moment by both clocks: they differ where servers disagree, and in synthetic studies. */
  CutOff cutOff(Instant at) {
    return new CutOff(at, at.plus(Duration.between(clock.instant(), records.now())));
  }
}
