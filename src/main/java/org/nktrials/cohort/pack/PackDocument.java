package org.nktrials.cohort.pack;

import java.time.Instant;
import java.util.Map;
import org.nktrials.document.Documents;
import org.nktrials.document.Pdf;
import org.springframework.stereotype.Component;

/** A pack on paper: A4 landscape, with cut-off and checksum on every page. */
@Component
class PackDocument {

  private final Documents documents;

  PackDocument(Documents documents) {
    this.documents = documents;
  }

  /**
   * The document.
   *
   * @param content as its readers may see it
   * @param sha256 of the frozen content, which an extract names too
   * @param complete whether it is more than an extract
   */
  Pdf of(
      PackContent content,
      int number,
      String sha256,
      String preparedBy,
      Instant preparedAt,
      boolean complete) {
    return documents.pdf(
        "cohort/pack-pdf",
        Map.of(
            "content",
            content,
            "number",
            number,
            "sha256",
            sha256,
            "cutOff",
            Written.exact(content.cutOff()),
            "preparedBy",
            preparedBy,
            "preparedAt",
            Written.exact(preparedAt),
            "complete",
            complete));
  }
}
