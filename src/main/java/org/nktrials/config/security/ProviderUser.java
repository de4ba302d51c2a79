package org.nktrials.config.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.ChangeSource;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.SignInFactor;
import org.nktrials.access.SignedInPerson;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person whom the provider has named, for the length of that one request. */
record ProviderUser(SignedInPerson person, OidcIdToken token) implements OidcUser {

  /** The person as everywhere else, whoever made the authentication. */
  static Optional<PersonAuthentication> person(@Nullable Authentication authentication) {
    if (authentication instanceof PersonAuthentication person) {
      return Optional.of(person);
    }
    return authentication != null && authentication.getPrincipal() instanceof ProviderUser user
        ? Optional.of(
            new PersonAuthentication(
                user.person(), ChangeSource.PAGE, Set.of(SignInFactor.PROVIDER)))
        : Optional.empty();
  }

  @Override
  public Map<String, Object> getClaims() {
    return token.getClaims();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return null;
  }

  @Override
  public OidcIdToken getIdToken() {
    return token;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return token.getClaims();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getName() {
    return person.id().toString();
  }
}
