package org.nktrials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nktrials.PageStatementsIT.Page;
import org.nktrials.access.Role;

/** The pages whose statements are counted, each as somebody who may see it. */
final class MeasuredPages {

  private MeasuredPages() {}

  static List<Page> of(String trial, String patient) {
    List<Page> pages = new ArrayList<>();
    Stream.of(Role.values()).forEach(role -> pages.add(new Page(role, "/today")));
    Stream.of("", "?show=overdue", "?show=today")
        .forEach(filter -> pages.add(new Page(Role.INVESTIGATOR, "/today" + filter)));
    pages.add(new Page(Role.INVESTIGATOR, "/today/on-call"));
    Stream.of(
            "",
            "/visits",
            "/doses",
            "/adverse-events",
            "/laboratory",
            "/laboratory/HGB",
            "/examinations",
            "/medication",
            "/eligibility",
            "/verdict",
            "/level",
            "/consent",
            "/outcome",
            "/immune",
            "/history",
            "/withhold",
            "/adverse-events/new")
        .map(tab -> new Page(Role.INVESTIGATOR, "/patients/" + patient + tab))
        .forEach(pages::add);
    Stream.of(
            "/patients",
            "/patients?q=00012",
            "/adverse-events",
            "/adverse-events/summary",
            "/serious-events",
            "/queries",
            "/deviations",
            "/outcomes",
            "/outcomes/pictures",
            "/analyses",
            "/immune",
            "/laboratories",
            "/places",
            "/protocol",
            "/archive",
            "/consent-forms")
        .map(list -> new Page(Role.INVESTIGATOR, "/trials/" + trial + list))
        .forEach(pages::add);
    Stream.of("/trials", "/search?q=00012", "/profile", "/audit", "/notices")
        .map(path -> new Page(Role.INVESTIGATOR, path))
        .forEach(pages::add);
    Stream.of("/admin/people", "/admin/sites", "/audit")
        .map(path -> new Page(Role.ADMINISTRATOR, path))
        .forEach(pages::add);
    return pages;
  }
}
