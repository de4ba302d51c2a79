package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.shared.NotFound;
import org.nktrials.validation.Requirement;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@Requirement("ACCESS-07")
class AuthorityTests {

  private static final UUID TRIAL = UUID.randomUUID();
  private static final UUID OTHER_TRIAL = UUID.randomUUID();
  private static final UUID SITE = UUID.randomUUID();
  private static final UUID OTHER_SITE = UUID.randomUUID();

  private final Authority authority = new Authority();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyRoleWithEveryPermission")
  void roleHoldsExactlyWhatTheTableSays(Role role, Permission permission) {
    signIn(false, new Grant(role, null, null, null));
    assertThat(authority.may(permission, TRIAL, SITE)).isEqualTo(permission.isGivenTo(role));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyRoleWithEveryPermission")
  void grantEndsAtItsTrial(Role role, Permission permission) {
    signIn(false, new Grant(role, TRIAL, null, null));
    assertThat(authority.may(permission, TRIAL, SITE)).isEqualTo(permission.isGivenTo(role));
    assertThat(authority.may(permission, OTHER_TRIAL, SITE)).isFalse();
    assertThat(authority.may(permission, null, null)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyRoleWithEveryPermission")
  void grantEndsAtItsSite(Role role, Permission permission) {
    signIn(false, new Grant(role, TRIAL, SITE, null));
    boolean given = permission.isGivenTo(role);
    assertThat(authority.may(permission, TRIAL, SITE)).isEqualTo(given);
    assertThat(authority.may(permission, TRIAL, OTHER_SITE)).isFalse();
    assertThat(authority.may(permission, TRIAL, null)).as("some site").isEqualTo(given);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyRoleWithEveryPermission")
  void tokenForReadingOnlyViews(Role role, Permission permission) {
    signIn(true, new Grant(role, null, null, null));
    assertThat(authority.may(permission, TRIAL, SITE))
        .isEqualTo(permission.isGivenTo(role) && permission.name().startsWith("VIEW_"));
  }

  @ParameterizedTest
  @MethodSource("everyPermission")
  void nobodyMayDoAnything(Permission permission) {
    assertThat(authority.may(permission, TRIAL, SITE)).isFalse();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> authority.require(permission, TRIAL));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(authority::person);
  }

  @Test
  void jobHoldsNoPermission() {
    SecurityContextHolder.setContext(new SecurityContextImpl(new JobAuthentication("night work")));
    assertThat(Permission.values()).noneMatch(one -> authority.may(one, null, null));
  }

  @Test
  void trialAndSiteOfDifferentGrantsDoNotAddUp() {
    signIn(
        false,
        new Grant(Role.COORDINATOR, TRIAL, SITE, null),
        new Grant(Role.COORDINATOR, OTHER_TRIAL, OTHER_SITE, null));
    assertThat(authority.may(Permission.REGISTER_PATIENT, TRIAL, OTHER_SITE)).isFalse();
    assertThat(authority.sites(Permission.VIEW_PATIENT, TRIAL))
        .isEqualTo(new SiteScope(false, Set.of(SITE)));
  }

  @Requirement("ACCESS-08")
  @Test
  void recordOfAnotherSiteLooksAbsent() {
    signIn(false, new Grant(Role.COORDINATOR, TRIAL, SITE, null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> authority.requireOnRecord(Permission.RECORD_DOSE, TRIAL, OTHER_SITE, "patient"));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> authority.requireOnRecord(Permission.SIGN_VERDICT, TRIAL, SITE, "patient"));
    authority.requireOnRecord(Permission.RECORD_DOSE, TRIAL, SITE, "patient");
  }

  @Requirement("ACCESS-08")
  @Test
  void recordOfAnotherTrialLooksAbsentAndOneBeyondTheRoleIsRefused() {
    signIn(false, new Grant(Role.INVESTIGATOR, OTHER_TRIAL, null, null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> authority.requireOnRecord(Permission.VIEW_PATIENT, TRIAL, SITE, "patient"));
    signIn(false, new Grant(Role.COMMITTEE_MEMBER, TRIAL, null, null));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> authority.requireOnRecord(Permission.VIEW_PATIENT, TRIAL, SITE, "patient"));
  }

  @Test
  void capacityCountsInItsTrialOnly() {
    signIn(false, new Grant(Role.COMMITTEE_MEMBER, TRIAL, null, Capacity.COMMITTEE_CHAIR));
    assertThat(authority.capacities(TRIAL)).containsExactly(Capacity.COMMITTEE_CHAIR);
    assertThat(authority.capacities(OTHER_TRIAL)).isEmpty();
  }

  static Stream<Arguments> everyRoleWithEveryPermission() {
    return Stream.of(Role.values())
        .flatMap(
            role ->
                Stream.of(Permission.values()).map(permission -> Arguments.of(role, permission)));
  }

  static Stream<Permission> everyPermission() {
    return Stream.of(Permission.values());
  }

  private static void signIn(boolean readOnly, Grant... grants) {
    SignedInPerson person =
        new SignedInPerson(UUID.randomUUID(), "test", "Test", List.of(grants), readOnly);
    SecurityContextHolder.setContext(
        new SecurityContextImpl(new PersonAuthentication(person, ChangeSource.PAGE)));
  }
}
