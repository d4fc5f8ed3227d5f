package io.github.servicecatalogue.examples.portal;

import io.github.servicecatalogue.ServiceItem;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes items in. */
@RestController
class ItemController {
  /** Accepts an item in which no rule finds an error, and answers with it. */
  @PostMapping("/items")
  @ResponseStatus(HttpStatus.CREATED)
  ServiceItem accept(@Valid @RequestBody ServiceItem item) {
    return item;
  }
}
