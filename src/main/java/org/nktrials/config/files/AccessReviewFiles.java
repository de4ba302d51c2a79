package org.nktrials.config.files;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.audit.AccessReview;
import org.nktrials.audit.AccessRow;
import org.nktrials.audit.AskedReview;
import org.nktrials.document.CsvTable;
import org.nktrials.document.Documents;
import org.nktrials.document.Pdf;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The access review as a file and as a document to sign off, with the filters of its page. */
@Controller
class AccessReviewFiles {

  private final AccessReview review;
  private final Authority authority;
  private final Documents documents;
  private final Clock clock;

  AccessReviewFiles(AccessReview review, Authority authority, Documents documents, Clock clock) {
    this.review = review;
    this.authority = authority;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping("/access-review.csv")
  ResponseEntity<byte[]> file(@ModelAttribute("filter") AskedReview filter, Pageable sorted) {
    CsvTable table =
        new CsvTable(
            "username",
            "name",
            "role",
            "trial",
            "site",
            "state",
            "since",
            "until",
            "given_by",
            "last_sign_in",
            "tokens",
            "not_signed_in_for_90_days");
    for (AccessRow one : review.find(filter, AccessReview.COLUMNS.whole(sorted))) {
      table.row(
          one.username(),
          one.name(),
          one.role(),
          one.trial(),
          one.site(),
          one.state(),
          one.since(),
          one.until(),
          one.by(),
          orNever(one.lastSignIn()),
          one.tokens(),
          one.inactive() ? "yes" : "no");
    }
    return table.download("access-review.csv");
  }

  @GetMapping("/access-review.pdf")
  ResponseEntity<byte[]> document(@ModelAttribute("filter") AskedReview filter, Pageable sorted) {
    Pdf pdf =
        documents.pdf(
            "audit/access-review-pdf",
            Map.of(
                "rows", review.find(filter, AccessReview.COLUMNS.whole(sorted)).getContent(),
                "preparedBy", authority.person().displayName(),
                "preparedAt", clock.instant()));
    return Pdf.download(pdf.bytes(), "access-review.pdf");
  }

  private static Object orNever(@Nullable Instant time) {
    return time == null ? "never" : time;
  }
}
