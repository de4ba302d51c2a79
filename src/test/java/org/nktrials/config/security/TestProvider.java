package org.nktrials.config.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** A sign-in provider of the tests: Spring Authorization Server on a free port. */
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "nk-trials";
  static final String SECRET = "known to the tests";

  /** Where the application under test seems to be. */
  static final String APPLICATION = "trials.example.org";

  private static final String WHO = "Test-Subject";

  private final AnnotationConfigServletWebServerApplicationContext server =
      new AnnotationConfigServletWebServerApplicationContext(Beans.class);

  String issuer() {
    return "http://localhost:" + server.getWebServer().getPort();
  }

  /** Where the provider sends the browser of somebody who is signed in there. */
  String answer(String question, String subject) {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(question)).header(WHO, subject).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.headers().firstValue("Location").orElseThrow();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** No configuration by name: the application under test must not find it. */
  @EnableWebSecurity
  static class Beans {

    @Bean
    TomcatServletWebServerFactory webServer() {
      TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
      server.setRegisterDefaultServlet(true); // without any servlet no filter runs
      return server;
    }

    @Bean
    SecurityFilterChain endpoints(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .addFilterAfter(whoIsNamed(), SecurityContextHolderFilter.class)
          .build();
    }

    private static Filter whoIsNamed() {
      return (request, response, chain) -> {
        String subject = ((HttpServletRequest) request).getHeader(WHO);
        if (subject != null) {
          SecurityContextHolder.getContext()
              .setAuthentication(
                  UsernamePasswordAuthenticationToken.authenticated(
                      subject,
                      "",
                      List.of(
                          FactorGrantedAuthority.fromAuthority(
                              FactorGrantedAuthority.PASSWORD_AUTHORITY))));
        }
        chain.doFilter(request, response);
      };
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId(CLIENT)
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri("http://" + APPLICATION + "/sign-in/back/oidc")
              .scope("openid")
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build());
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      RSAKey key =
          new RSAKey.Builder((RSAPublicKey) pair.getPublic())
              .privateKey(pair.getPrivate())
              .keyID("test")
              .build();
      return new ImmutableJWKSet<>(new JWKSet(key));
    }
  }
}
