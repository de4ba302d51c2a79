package org.nktrials.access;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signatures of records for whoever shows the records; the caller has asked whether they may be
 * seen. Templates call it {@code @recordSignatures}.
 */
@Service
@Transactional(readOnly = true)
public class RecordSignatures {

  private final SignatureReading reading;

  RecordSignatures(SignatureReading reading) {
    this.reading = reading;
  }

  /** Signatures by record, in order of time, of records stored before: one query. */
  public Map<UUID, List<SignatureReceipt>> of(Collection<UUID> records) {
    return reading.byRecord(records);
  }

  /** The signatures in one cell of a file; empty where there is none. */
  public static String cell(List<SignatureReceipt> signatures, @Nullable ZoneId zone) {
    return signatures.stream().map(one -> one.line(zone)).collect(Collectors.joining("; "));
  }
}
