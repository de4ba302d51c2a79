package org.nktrials.protocol;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How protocol files are read: nothing unknown, nothing twice, nothing turned into another type.
 */
final class ProtocolFormat {

  static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .annotationIntrospector(new RequiredUnlessNullable())
          .addMixIns(SealedTypes.MIXINS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(
              MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Enum,
              name -> name.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
          .build();

  private ProtocolFormat() {}
}
