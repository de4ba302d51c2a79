package org.nktrials.config.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the description that programs read at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String TOKEN = "token";

  @Bean
  OpenAPI openApi() {
    SecurityScheme bearer =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("A personal access token, made on the profile page.");
    return new OpenAPI()
        .info(new Info().title("NK Trials").version("v1"))
        .components(new Components().addSecuritySchemes(TOKEN, bearer))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }
}
