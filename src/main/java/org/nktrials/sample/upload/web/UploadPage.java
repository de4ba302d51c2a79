package org.nktrials.sample.upload.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.upload.UploadSheet;
import org.nktrials.sample.upload.UploadStanding;
import org.nktrials.sample.upload.UploadState;
import org.nktrials.sample.upload.UploadedFile;
import org.nktrials.sample.upload.Uploads;
import org.nktrials.shared.Problem;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of an upload: what is above the tabs and one of them. */
@Component
class UploadPage {

  private final Uploads uploads;
  private final ProtocolService protocols;

  UploadPage(Uploads uploads, ProtocolService protocols) {
    this.uploads = uploads;
    this.protocols = protocols;
  }

  TrialSummary trial(String code) {
    return protocols.trial(code);
  }

  ModelAndView draw(TrialSummary trial, UUID id, String typed, Pageable asked) {
    return draw(trial, id, typed, asked, List.of());
  }

  ModelAndView draw(
      TrialSummary trial, UUID id, String typed, Pageable asked, List<Problem> problems) {
    UploadSheet sheet = uploads.sheet(trial.id(), id);
    UploadTab tab = UploadTab.of(typed, sheet);
    ModelAndView page =
        new ModelAndView(
            "sample/upload", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("trial", trial);
    page.addObject("sheet", sheet);
    page.addObject("upload", sheet.upload());
    page.addObject("tab", tab);
    page.addObject("tabs", UploadTab.values());
    page.addObject("problems", problems);
    boolean may = uploads.mayChange(sheet.upload());
    page.addObject("mayImport", may && sheet.upload().state().open());
    boolean withdraw =
        may
            && (sheet.upload().state() == UploadState.IMPORTED
                || sheet.upload().state() == UploadState.PARTLY_IMPORTED);
    UploadStanding standing = uploads.standing(sheet.upload());
    boolean again = withdraw && standing.released() == 0;
    page.addObject("mayWithdraw", withdraw);
    page.addObject("again", again ? uploads.standingAgain(sheet.upload()) : List.of());
    page.addObject("mayChange", may);
    page.addObject("standing", standing);
    page.addAllObjects(part(trial, id, sheet, tab, asked));
    return page;
  }

  private Map<String, Object> part(
      TrialSummary trial, UUID id, UploadSheet sheet, UploadTab tab, Pageable asked) {
    Map<String, Object> part = new HashMap<>();
    switch (tab) {
      case COLUMNS -> {
        part.put("columns", uploads.columns(trial.id(), id, unsorted(asked)));
        part.put("parameters", uploads.parameters(trial.id()));
      }
      case REFUSED -> part.put("refusals", uploads.refusals(trial.id(), id, unsorted(asked)));
      case CHANGES -> part.put("changes", uploads.changes(trial.id(), id));
      case FILES -> part.put("headers", headers(trial, id, sheet));
      default -> {
        part.put(
            "rows", uploads.rows(trial.id(), id, tab.states(), Uploads.ROW_COLUMNS.page(asked)));
        if (tab == UploadTab.CONTROLS) {
          part.put("patterns", uploads.patterns(sheet.upload()));
        }
      }
    }
    return part;
  }

  /** Of the first few tables only; the next are asked about when these are settled. */
  private Map<UUID, List<String>> headers(TrialSummary trial, UUID id, UploadSheet sheet) {
    Map<UUID, List<String>> headers = new HashMap<>();
    for (UploadedFile file : sheet.unknownTables().stream().limit(1).toList()) {
      headers.put(file.id(), uploads.headers(trial.id(), id, file));
    }
    return headers;
  }

  private static Pageable unsorted(Pageable asked) {
    return Uploads.ROW_COLUMNS.page(asked);
  }
}
