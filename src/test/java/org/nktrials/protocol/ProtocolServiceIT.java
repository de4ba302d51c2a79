package org.nktrials.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.support.OnTestDatabase;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@Requirement("PROTOCOL-01")
@DataJpaTest
@OnTestDatabase(fresh = true)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ProtocolService.class, ProtocolReader.class, CtcaeCatalogues.class, NothingImported.class})
class ProtocolServiceIT {

  private static final Instant NOW = Instant.parse("2026-09-10T08:00:00Z");
  private static final String TITLE = "IMAIL-2";

  @TestConfiguration
  static class FixedClock {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @MockitoBean private Authority authority;
  @Autowired private ProtocolService protocols;
  @Autowired private TestEntityManager entities;

  @BeforeEach
  void nameTheActor() {
    entities
        .getEntityManager()
        .createNativeQuery("select set_config('nk.actor_name', 'the test', true)")
        .getSingleResult();
    given(authority.may(eq(Permission.VIEW_TRIAL), any(), any())).willReturn(true);
  }

  private TrialSummary registered() {
    TrialSummary trial = protocols.registerTrial("IMAIL2", TITLE, true, ProtocolFiles.imail2());
    entities.flush();
    entities.clear();
    return trial;
  }

  @Test
  void registersATrialWithItsFirstProtocolVersion() {
    TrialSummary trial = registered();
    assertThat(protocols.trial("IMAIL2")).isEqualTo(trial);
    assertThat(protocols.trial(trial.id())).isEqualTo(trial);
    assertThat(protocols.trials()).containsExactly(trial);
    assertThat(trial.synthetic()).isTrue();

    ProtocolVersion version = protocols.current(trial.id());
    assertThat(version.id()).isEqualTo(trial.currentVersionId());
    assertThat(version.number()).isOne();
    assertThat(version.label()).isEqualTo("Version 1");
    assertThat(version.effectiveFrom()).isEqualTo(LocalDate.of(2026, 9, 10));
    assertThat(version.sha256()).matches("[0-9a-f]{64}");
    assertThat(version.definition()).isEqualTo(ProtocolFiles.READER.read(ProtocolFiles.imail2()));
    assertThat(protocols.levelName(version.id(), 2)).isEqualTo("Level II \u00b7 6 MIU/day");
  }

  @Test
  void readsAVersionOnce() {
    UUID version = registered().currentVersionId();
    assertThat(protocols.version(version)).isSameAs(protocols.version(version));
  }

  @Requirement("PROTOCOL-02")
  @Test
  void versionOfTheFutureIsNotInForce() {
    TrialSummary trial = registered();
    entities.persist(
        new ProtocolVersionRecord(
            trial.id(), 2, ProtocolFiles.imail2(), LocalDate.of(2026, 9, 11)));
    assertThat(protocols.current(trial.id()).number()).isOne();
    entities.persist(
        new ProtocolVersionRecord(
            trial.id(), 3, ProtocolFiles.imail2(), LocalDate.of(2026, 9, 10)));
    assertThat(protocols.current(trial.id()).number()).isEqualTo(3);
  }

  @Test
  void trialOfOthersLooksAbsent() {
    TrialSummary trial = registered();
    given(authority.may(Permission.VIEW_TRIAL, trial.id(), null)).willReturn(false);
    assertThat(protocols.trials()).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> protocols.trial("IMAIL2"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    UUID nothing = UUID.randomUUID();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> protocols.trial(nothing));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> protocols.version(nothing));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> protocols.current(nothing));
  }

  @Test
  void refusesWithEveryReason() {
    registered();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> protocols.registerTrial("IMAIL2", " ", false, ProtocolFiles.imail2()))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly("trial-exists", "title-length"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> protocols.registerTrial("OTHER", TITLE, false, ProtocolFiles.imail2()))
        .withMessage("The file is of trial IMAIL2.");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> protocols.registerTrial("IMAIL2", TITLE, false, "trial: 1"));
  }

  @Test
  void onlyAdministratorsRegisterTrials() {
    willThrow(new AccessDeniedException("no"))
        .given(authority)
        .require(Permission.ADMINISTER, null);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> protocols.registerTrial("IMAIL2", TITLE, false, ProtocolFiles.imail2()));
  }
}
