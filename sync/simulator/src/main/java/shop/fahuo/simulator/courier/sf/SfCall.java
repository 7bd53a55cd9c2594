package shop.fahuo.simulator.courier.sf;

import tools.jackson.databind.JsonNode;

/// One request that may be answered.
///
/// @param id its requestID
/// @param host as the caller addressed it
record SfCall(SfService service, String id, JsonNode data, String host) {

    /// Empty where there is none; numbers as they are written.
    String text(String field) {
        return data.path(field).asString("");
    }
}
