package org.nktrials.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the person behind a request with the grants in force now: one query, on every request, so
 * that an ended role or a deactivated account takes effect at once.
 */
@Service
public class SignedInPeople {

  /** With the sites, which every page names. */
  private static final String BY_ID =
      """
      select p.id, p.username, p.display_name, 'WRITE' as scope,
             g.role, g.trial_id, g.site_id, g.capacity,
             array(select s.id::text || ' ' || s.code || ' ' || s.zone || ' ' || s.name
                     from site s order by s.code collate "C") as sites
        from person p left join role_grant g on g.person_id = p.id and g.ended_at is null
       where p.id = ? and p.active
      """;

  private static final String BY_TOKEN =
      """
      select p.id, p.username, p.display_name, t.scope,
             g.role, g.trial_id, g.site_id, g.capacity
        from api_token t join person p on p.id = t.person_id
             left join role_grant g on g.person_id = p.id and g.ended_at is null
       where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and p.active
      """;

  private final JdbcClient database;

  SignedInPeople(JdbcClient database) {
    this.database = database;
  }

  /** The person, unless there is none or it is deactivated. */
  @Transactional(readOnly = true)
  public Optional<SignedInPerson> byId(UUID id) {
    return database.sql(BY_ID).param(id).query(SignedInPeople::readWithSites);
  }

  @Transactional(readOnly = true)
  Optional<SignedInPerson> byTokenHash(String hash, Instant now) {
    return database
        .sql(BY_TOKEN)
        .param(hash)
        .param(now.atOffset(ZoneOffset.UTC))
        .query(SignedInPeople::read);
  }

  private static Optional<SignedInPerson> readWithSites(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    String[] sites = (String[]) rows.getArray("sites").getArray();
    Sites.keep(Arrays.stream(sites).map(SignedInPeople::site).toList());
    return Optional.of(person(rows));
  }

  private static SiteSummary site(String line) {
    String[] part = line.split(" ", 4);
    return new SiteSummary(UUID.fromString(part[0]), part[1], part[3], ZoneId.of(part[2]));
  }

  private static Optional<SignedInPerson> read(ResultSet rows) throws SQLException {
    return rows.next() ? Optional.of(person(rows)) : Optional.empty();
  }

  private static SignedInPerson person(ResultSet rows) throws SQLException {
    UUID id = rows.getObject("id", UUID.class);
    String username = rows.getString("username");
    String displayName = rows.getString("display_name");
    boolean readOnly = rows.getString("scope").equals(TokenScope.READ.name());
    List<Grant> grants = new ArrayList<>();
    do {
      if (rows.getString("role") != null) {
        grants.add(grant(rows));
      }
    } while (rows.next());
    return new SignedInPerson(id, username, displayName, grants, readOnly);
  }

  private static Grant grant(ResultSet row) throws SQLException {
    @Nullable String capacity = row.getString("capacity");
    return new Grant(
        Role.valueOf(row.getString("role")),
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        capacity == null ? null : Capacity.valueOf(capacity));
  }
}
