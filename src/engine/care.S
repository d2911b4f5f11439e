/* care.S -- the care graph inside the program, used where it lies. */
    .section .rodata
    .balign 64
    .globl rung_care_graph
    .hidden rung_care_graph
    .type rung_care_graph, @object
rung_care_graph:
    .incbin CARE
    .globl rung_care_graph_end
    .hidden rung_care_graph_end
rung_care_graph_end:
    .size rung_care_graph, . - rung_care_graph
    .section .note.GNU-stack,"",@progbits
