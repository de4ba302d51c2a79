package org.nktrials.cohort.pack.web;

import org.nktrials.cohort.pack.PackSummary;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.document.CsvTable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of packs as a file. */
@Controller
class PackListFile {

  private final Packs packs;

  PackListFile(Packs packs) {
    this.packs = packs;
  }

  @GetMapping("/trials/{code}/packs.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @RequestParam(defaultValue = "") String by, Pageable asked) {
    CsvTable table =
        new CsvTable("pack", "cut_off", "prepared_by", "prepared", "content_sha256", "pdf_sha256");
    for (PackSummary pack : packs.all(code, by, asked)) {
      table.row(
          pack.number(),
          pack.cutOff(),
          pack.preparedBy(),
          pack.preparedAt(),
          pack.contentSha256(),
          pack.pdfSha256());
    }
    return table.download(code + "-packs.csv");
  }
}
