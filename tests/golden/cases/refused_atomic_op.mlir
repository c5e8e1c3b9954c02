// An atomic op.
// error: op 'llvm.atomicrmw'
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = i32}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %3 = "llvm.atomicrmw"(%1, %2) <{bin_op = 1 : i64, ordering = 2 : i64}> : (!llvm.ptr, i32) -> i32
    %4 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%4) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
