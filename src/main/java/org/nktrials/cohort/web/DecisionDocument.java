package org.nktrials.cohort.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.DecisionFile;
import org.nktrials.cohort.meeting.Meeting;
import org.nktrials.document.Documents;
import org.nktrials.document.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The record of a decision on paper, as its reader may see it. */
@Component
class DecisionDocument {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH);

  private final Documents documents;

  DecisionDocument(Documents documents) {
    this.documents = documents;
  }

  ResponseEntity<byte[]> download(DecisionFile file, @Nullable Meeting meeting) {
    Map<String, Object> values = new HashMap<>();
    values.put("file", file);
    values.put("times", new Times());
    if (meeting != null) {
      values.put("meeting", meeting);
    }
    return Pdf.download(
        documents.pdf("cohort/decision-pdf", values).bytes(),
        "%s-decision-%d.pdf"
            .formatted(
                file.trial().code().toLowerCase(Locale.ROOT), file.view().decision().number()));
  }

  /** Times for the template: beans are not known to documents. */
  static final class Times {

    /** "2026-10-14 08:05:09 UTC". */
    public String exact(@Nullable Instant instant) {
      return instant == null ? "not yet" : EXACT.format(instant.atZone(ZoneOffset.UTC));
    }
  }
}
