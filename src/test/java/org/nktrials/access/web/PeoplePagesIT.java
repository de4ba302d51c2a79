package org.nktrials.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPeople;
import org.nktrials.access.SignedInPerson;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
@AutoConfigureMockMvc
class PeoplePagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SignedInPeople signedIn;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
  void onlyAdministratorsReachPeopleAndSites(Role role) {
    for (String page :
        new String[] {
          "/admin/people", "/admin/people/new", "/admin/sites", "/admin/people/" + UUID.randomUUID()
        }) {
      assertThat(mvc.get().uri(page).with(people.as(role))).as(page).hasStatus(403);
    }
    assertThat(
            mvc.post()
                .uri("/admin/people")
                .param("username", "sneaked-in")
                .with(people.as(role))
                .with(csrf()))
        .hasStatus(403);
  }

  @Test
  void listIsSearchedAndPaged() {
    String username = "listed-" + UUID.randomUUID();
    people.person(username);
    assertThat(
            mvc.get()
                .uri("/admin/people?q={q}&sort=passwordHash", username)
                .with(people.as(Role.ADMINISTRATOR)))
        .hasStatusOk()
        .bodyText()
        .contains(username);
    assertThat(mvc.get().uri("/admin/people?q=%25").with(people.as(Role.ADMINISTRATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("Nobody found");
    assertThat(mvc.get().uri("/admin/people?size=1").with(people.as(Role.ADMINISTRATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("Page 1 of", "size=1&amp;page=1");
  }

  @Test
  void givesBackTheFormWithWhatWasTyped() {
    assertThat(
            mvc.post()
                .uri("/admin/people")
                .param("username", "<b>Bold")
                .param("displayName", "Somebody")
                .param("password", "short")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("&lt;b&gt;Bold", "Somebody", "Use at least 12 characters", "is-invalid")
        .doesNotContain("<b>Bold", "value=\"short\"");
  }

  @Test
  void showsARefusedChangeOfAnAccountAgainAsItWasTyped() {
    UUID own = people.person(Role.ADMINISTRATOR).id();
    assertThat(
            mvc.post()
                .uri("/admin/people/{id}/deactivate", own)
                .param("reasonKind", "NEW_INFORMATION")
                .param("reason", "leaves in <May>")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("You cannot deactivate your own account", "leaves in &lt;May&gt;", "Sign out")
        .containsPattern("value=\"NEW_INFORMATION\"[^>]*selected");
  }

  @Test
  void signInSaysOnlyWhatHappened() {
    assertThat(mvc.get().uri("/sign-in"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("class=\"alert", "is wrong");
    assertThat(mvc.get().uri("/sign-in?signed-out"))
        .bodyText()
        .contains("You are signed out.")
        .doesNotContain("is wrong", "timed out", "was not used");
    assertThat(mvc.get().uri("/sign-in?refused"))
        .bodyText()
        .contains("The username or the password is wrong")
        .doesNotContain("You are signed out.");
  }

  @Requirement("ACCESS-01")
  @Test
  void addsAPersonGivesAndEndsARole() {
    String username = "added-" + UUID.randomUUID();
    String page =
        mvc.post()
            .uri("/admin/people")
            .param("username", username)
            .param("displayName", "Added Person")
            .param("password", TestPeople.PASSWORD)
            .with(people.as(Role.ADMINISTRATOR))
            .with(csrf())
            .exchange()
            .getResponse()
            .getRedirectedUrl();
    assertThat(page).startsWith("/admin/people/");
    UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    assertThat(give(page, "COMMITTEE_MEMBER", "PRINCIPAL_INVESTIGATOR")).isEqualTo(422);
    assertThat(give(page, "", "")).isEqualTo(422);
    assertThat(give(page, "INVESTIGATOR", "PRINCIPAL_INVESTIGATOR")).isEqualTo(302);
    assertThat(give(page, "INVESTIGATOR", "")).isEqualTo(422);
    assertThat(signedIn.byId(id).orElseThrow().roles()).containsExactly(Role.INVESTIGATOR);

    String body = body(page);
    String end = body.replaceAll("(?s).*action=\"(/admin/people/[^\"]+/end)\".*", "$1");
    assertThat(
            mvc.post()
                .uri(end)
                .param("reason", " ")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .hasStatus(422);
    assertThat(
            mvc.post()
                .uri(end)
                .param("reason", "moved")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .hasStatus(302);
    assertThat(signedIn.byId(id).orElseThrow().roles()).isEmpty();
  }

  @Test
  void administratorsCannotLockThemselvesOut() {
    SignedInPerson me = people.person(Role.ADMINISTRATOR);
    assertThat(
            mvc.post()
                .uri("/admin/people/{id}/deactivate", me.id())
                .param("reason", "test")
                .with(people.as(me))
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("You cannot deactivate your own account.", "Ask another administrator.");
  }

  @Test
  void sitesAreListedAndChecked() {
    people.site("01");
    assertThat(mvc.get().uri("/admin/sites").with(people.as(Role.ADMINISTRATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("Site 01", "Europe/Paris");
    assertThat(
            mvc.post()
                .uri("/admin/sites")
                .param("code", "01")
                .param("name", "Again")
                .param("zone", "Europe/Paris")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("There is a site with this code.");
  }

  @Test
  void profileShowsANewTokenOnce() {
    SignedInPerson person =
        people.person("profile-token", new Grant(Role.COORDINATOR, null, null, null));
    assertThat(mvc.get().uri("/profile").with(people.as(person))).hasStatusOk();
    var made =
        mvc.post()
            .uri("/profile/tokens")
            .param("name", "my script")
            .param("scope", "READ")
            .param("days", "10")
            .with(people.as(person))
            .with(csrf())
            .exchange();
    assertThat(made).hasRedirectedUrl("/profile");
    assertThat(made.getMvcResult().getFlashMap().get("secret").toString()).startsWith("nkt_");
    assertThat(mvc.get().uri("/profile").with(people.as(person)))
        .bodyText()
        .contains("my script", "in force")
        .doesNotContain("nkt_");
    assertThat(
            mvc.post()
                .uri("/profile/tokens")
                .param("name", "kept name")
                .param("scope", "WRITE")
                .param("days", "many")
                .with(people.as(person))
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Type a whole number.", "value=\"many\"", "checked=\"checked\"", "value=\"kept name\"");
  }

  private String body(String page) {
    try {
      return mvc.get()
          .uri(page)
          .with(people.as(Role.ADMINISTRATOR))
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int give(String page, String role, String capacity) {
    return mvc.post()
        .uri(page + "/roles")
        .param("role", role)
        .param("trial", "")
        .param("site", "")
        .param("capacity", capacity)
        .with(people.as(Role.ADMINISTRATOR))
        .with(csrf())
        .exchange()
        .getResponse()
        .getStatus();
  }
}
