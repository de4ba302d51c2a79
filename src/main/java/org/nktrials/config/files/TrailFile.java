package org.nktrials.config.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.nktrials.audit.AskedTrail;
import org.nktrials.audit.AuditTrail;
import org.nktrials.audit.HistoryEntry;
import org.nktrials.audit.TrailFilter;
import org.nktrials.document.CsvTable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The audit trail that the reader may see as a file, with the filters of its page, written while it
 * is read: it may have millions of rows.
 */
@Controller
class TrailFile {

  private final AuditTrail trail;

  TrailFile(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/audit.csv")
  void file(
      @ModelAttribute("filter") AskedTrail asked, Pageable sorted, HttpServletResponse response)
      throws IOException {
    TrailFilter filter = asked.toFilter();
    long rows = trail.count(filter);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("audit-trail.csv").build().toString());
    response.setHeader(CsvTable.ROWS, Long.toString(rows));
    Writer writer = response.getWriter();
    CsvTable table = new CsvTable(writer, HistoryEntry.columns().toArray(String[]::new));
    trail.each(filter, AuditTrail.COLUMNS.page(sorted), one -> table.row(one.cells()));
    writer.flush();
  }
}
