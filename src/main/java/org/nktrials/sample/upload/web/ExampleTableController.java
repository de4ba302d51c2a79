package org.nktrials.sample.upload.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files to try the import with, for synthetic trials alone. The names of the table are those of ten
 * samples of the demo study at EOT, two of them misspelt, with two controls and two summary rows.
 * Every number is drawn from {@link java.util.Random} with the seed 20072009; each row says
 * SYNTHETIC.
 */
@Controller
class ExampleTableController {

  private static final String TRIAL = "{trial}";

  private final ProtocolService protocols;
  private final Authority authority;

  ExampleTableController(ProtocolService protocols, Authority authority) {
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping("/trials/{code}/samples/uploads/example.csv")
  ResponseEntity<byte[]> table(@PathVariable String code) throws IOException {
    TrialSummary trial = synthetic(code);
    String table =
        new ClassPathResource("demo/flowjo-table.csv").getContentAsString(StandardCharsets.UTF_8);
    return file(
        "synthetic-flowjo-table.csv",
        new MediaType("text", "csv", StandardCharsets.UTF_8),
        table.replace(TRIAL, trial.code()).getBytes(StandardCharsets.UTF_8));
  }

  /** Its name is that of the first row of the table, so that they belong together. */
  @GetMapping("/trials/{code}/samples/uploads/example.fcs")
  ResponseEntity<byte[]> events(@PathVariable String code) {
    TrialSummary trial = synthetic(code);
    return file(
        "SYNTHETIC_%s-01-001_EOT.fcs".formatted(trial.code()),
        MediaType.APPLICATION_OCTET_STREAM,
        ExampleEvents.file());
  }

  private TrialSummary synthetic(String code) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.IMPORT_RESULTS, trial.id());
    if (!trial.synthetic()) {
      throw new NotFound("example");
    }
    return trial;
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
