package io.github.servicecatalogue.examples.portal;

import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.CatalogueWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Items as JSON in the forms of the library, which keep unknown members and spoilt values. */
@Component
class ServiceItemConverter extends AbstractHttpMessageConverter<ServiceItem> {
  ServiceItemConverter() {
    super(StandardCharsets.UTF_8, MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == ServiceItem.class;
  }

  @Override
  protected ServiceItem readInternal(Class<? extends ServiceItem> type, HttpInputMessage request)
      throws IOException {
    String json = new String(request.getBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return CatalogueReader.parse(json);
    } catch (IllegalArgumentException e) {
      throw new HttpMessageNotReadableException("Not an item", e, request);
    }
  }

  @Override
  protected void writeInternal(ServiceItem item, HttpOutputMessage response) throws IOException {
    response.getBody().write(CatalogueWriter.toJson(item).getBytes(StandardCharsets.UTF_8));
  }
}
