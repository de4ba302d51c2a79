package org.nktrials.config.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.nktrials.access.KnownDevices;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.SignedInPerson;
import org.nktrials.config.keptform.FormKeeping;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After sign-in: to the form that the browser kept, else to the page asked for, else to Today. */
final class SignedInNext extends SavedRequestAwareAuthenticationSuccessHandler {

  private final KnownDevices devices;
  private final FormKeeping forms;
  private final RequestCache cache;

  SignedInNext(KnownDevices devices, FormKeeping forms, RequestCache cache) {
    this.devices = devices;
    this.forms = forms;
    this.cache = cache;
    setDefaultTargetUrl("/today");
    setRequestCache(cache);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    Optional<String> form = Optional.empty();
    SignedInPerson person =
        ProviderUser.person(authentication).map(PersonAuthentication::getPrincipal).orElse(null);
    if (person != null) {
      String device = devices.remember(person.id(), PlaceOfRequest.device(request));
      PlaceOfRequest.keep(request, response, device);
      form = forms.pageOf(person, request);
    }
    if (form.isPresent()) {
      cache.removeRequest(request, response);
      response.sendRedirect(form.get());
    } else {
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }
}
