package shop.fahuo.simulator.courier.sf;

import tools.jackson.databind.JsonNode;

/// Answers the calls from the ledger; knows nothing of HTTP and of faults.
record SfApi(
        SfLedger ledger,
        SfOrderCalls orders,
        SfUpdateCalls updates,
        SfReachCalls reach,
        SfRouteCalls routes,
        SfPrintCalls prints) {

    /// One call at a time, so that what it checks is still so when it acts.
    JsonNode answer(SfCall call) throws SfProblem {
        synchronized (ledger) {
            return switch (call.service()) {
                case EXP_RECE_CREATE_ORDER -> orders.create(call);
                case EXP_RECE_SEARCH_ORDER_RESP -> orders.search(call);
                case EXP_RECE_UPDATE_ORDER -> updates.update(call);
                case EXP_RECE_FILTER_ORDER_BSP -> reach.filter(call);
                case EXP_RECE_SEARCH_ROUTES -> routes.routes(call);
                case EXP_RECE_QUERY_DELIVERTM -> reach.times(call);
                case COM_RECE_CLOUD_PRINT_WAYBILLS -> prints.print(call);
                case EXP_RECE_VALIDATE_WAYBILLNO -> reach.validate(call);
                case EXP_RECE_SEARCH_PROMITM -> reach.promise(call);
            };
        }
    }
}
