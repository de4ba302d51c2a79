package org.nktrials.donor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Relation;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages of donors ask the database at most twelve times, as often for few rows as for many. */
@Requirement("PAGE-03")
@IntegrationTest(fresh = true)
@AutoConfigureMockMvc
@Import(DonorScenario.class)
class DonorStatementsIT {

  private static final int MOST = 13;
  private static final int UPLOADS = 120;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TestDatabase database;
  @Autowired private DonorScenario scenario;

  @Test
  void ofARecipientAndOfADonor() {
    PatientSummary recipient = scenario.recipient(scenario.trial("DONOR-STATEMENTS"));
    List<DonorSummary> family = scenario.family(recipient);
    scenario.select(recipient, family.get(1));
    String first = family.getFirst().code();
    Map<String, List<String>> few = measured(recipient, first);
    for (int more = 0; more < 5; more++) {
      DonorSummary donor = scenario.donor(recipient, Relation.COUSIN);
      scenario.type(
          recipient, donor, DonorScenario.LIGAND_DONOR_HLA, DonorScenario.kir(KirGene.KIR2DL1));
      scenario.clear(donor);
      scenario.clear(family.getFirst());
    }
    Map<String, List<String>> many = measured(recipient, first);
    few.forEach(
        (page, statements) -> {
          System.out.printf("%-64s %3d %3d%n", page, statements.size(), many.get(page).size());
          assertThat(many.get(page))
              .as(page + Statements.listed(many.get(page)))
              .isNotEmpty()
              .hasSameSizeAs(statements)
              .hasSizeLessThanOrEqualTo(MOST);
        });
  }

  private Map<String, List<String>> measured(PatientSummary recipient, String donor) {
    String donors = "/patients/" + recipient.code() + "/donors";
    Map<String, List<String>> found = new TreeMap<>();
    for (String rest : List.of("/go", "/typings", "/typings/new", "/typings/file", "/new")) {
      found.put(rest, statements(donors + rest, Role.COORDINATOR));
    }
    found.put("file", statements("/donors/" + donor + "/file", Role.DONOR_PHYSICIAN));
    found.put("source", statements("/donors/" + donor + "/source", Role.MONITOR));
    found.put("donor", statements("/donors/" + donor, Role.COORDINATOR));
    found.put("list", statements("/trials/DONOR-STATEMENTS/donors", Role.COORDINATOR));
    return found;
  }

  @Test
  void ofReleasesWhichArePagedInSql() throws SQLException {
    upload(1);
    List<String> few = statements("/admin/hla", Role.ADMINISTRATOR);
    upload(UPLOADS);
    List<String> many = statements("/admin/hla", Role.ADMINISTRATOR);
    System.out.printf("%-64s %3d %3d%n", "/admin/hla", few.size(), many.size());
    assertThat(many).as(Statements.listed(many)).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(MOST);
    var administrator = people.as(Role.ADMINISTRATOR);
    assertThat(mvc.get().uri("/admin/hla").with(administrator))
        .bodyText()
        .contains("Page 1 of 3, 121 rows", "why 120")
        .doesNotContain("why 70 ");
    assertThat(mvc.get().uri("/admin/hla?page=1").with(administrator))
        .bodyText()
        .contains("why 70 ")
        .doesNotContain("why 120");
    assertThat(mvc.get().uri("/admin/hla?sort=uploaded,asc").with(administrator))
        .bodyText()
        .contains("why 1 ")
        .doesNotContain("why 120");
    assertThat(mvc.get().uri("/admin/hla?page=999&sort=password,desc").with(administrator))
        .hasStatusOk();
  }

  /** Refused uploads, as many as there shall be more. */
  private void upload(int more) throws SQLException {
    var uploader = people.person(Role.ADMINISTRATOR);
    try (Connection owner = database.asOwner();
        var actor =
            owner.prepareStatement(
                "select set_config('nk.actor', ?, false), set_config('nk.actor_name', ?, false)");
        var insert =
            owner.prepareStatement(
                """
                insert into hla_release
                  (id, version, state, sha256, problems, uploaded_at, uploaded_by, read_at, submission_id)
                select gen_random_uuid(), 0, 'REFUSED', repeat('a', 64), array['why ' || n || ' .'],
                       now() + make_interval(secs => n), ?, now(), gen_random_uuid()
                  from generate_series(1, ?) n
                """)) {
      actor.setString(1, uploader.id().toString());
      actor.setString(2, "Administrator");
      actor.execute();
      insert.setObject(1, uploader.id());
      insert.setInt(2, more);
      insert.executeUpdate();
    }
  }

  private List<String> statements(String address, Role role) {
    var person = people.as(role);
    assertThat(mvc.get().uri(address).with(person)).as(address).hasStatusOk();
    return Statements.of(
        () -> assertThat(mvc.get().uri(address).with(person)).as(address).hasStatusOk());
  }
}
