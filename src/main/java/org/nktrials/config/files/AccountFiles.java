package org.nktrials.config.files;

import org.nktrials.access.Authority;
import org.nktrials.access.People;
import org.nktrials.access.Permission;
import org.nktrials.access.PersonSummary;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.document.CsvTable;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People and sites as files, for administrators. */
@Controller
class AccountFiles {

  private static final SortColumns PEOPLE = SortColumns.of("username", "displayName", "active");

  private final People people;
  private final Sites sites;
  private final Authority authority;

  AccountFiles(People people, Sites sites, Authority authority) {
    this.people = people;
    this.sites = sites;
    this.authority = authority;
  }

  @GetMapping("/admin/people.csv")
  ResponseEntity<byte[]> people(@RequestParam(defaultValue = "") String q, Pageable asked) {
    CsvTable table = new CsvTable("username", "name", "state");
    for (PersonSummary one : people.search(q, PEOPLE.whole(asked))) {
      table.row(one.username(), one.displayName(), one.active() ? "active" : "deactivated");
    }
    return table.download("people.csv");
  }

  @GetMapping("/admin/sites.csv")
  ResponseEntity<byte[]> sites() {
    authority.require(Permission.ADMINISTER, null);
    CsvTable table = new CsvTable("code", "name", "zone");
    for (SiteSummary one : sites.all()) {
      table.row(one.code(), one.name(), one.zone());
    }
    return table.download("sites.csv");
  }
}
