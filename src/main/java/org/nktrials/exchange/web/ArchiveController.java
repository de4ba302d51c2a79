package org.nktrials.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.nktrials.exchange.ArchiveOverview;
import org.nktrials.exchange.TrialArchives;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The archive of a trial: what it would hold, and the file. */
@Controller
class ArchiveController {

  private final TrialArchives archives;

  ArchiveController(TrialArchives archives) {
    this.archives = archives;
  }

  @GetMapping("/trials/{code}/archive")
  String show(@PathVariable String code, Model model) {
    ArchiveOverview overview = archives.overview(code);
    model.addAttribute("trial", overview.trial());
    model.addAttribute("archive", overview);
    return "exchange/archive";
  }

  /** Written while it is made, part by part: a browser shows how far it has come. */
  @GetMapping("/trials/{code}/archive.zip")
  void file(@PathVariable String code, HttpServletResponse response) throws IOException {
    ArchiveOverview overview = archives.overview(code);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(overview.trial().code() + "-archive.zip")
            .build()
            .toString());
    OutputStream out = response.getOutputStream();
    archives.write(code, out);
    out.flush();
  }
}
