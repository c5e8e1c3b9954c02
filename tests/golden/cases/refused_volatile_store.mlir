// A volatile store.
// error: op 'llvm.store' is volatile or atomic
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = i32}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    "llvm.store"(%2, %1) <{ordering = 0 : i64, volatile_}> : (i32, !llvm.ptr) -> ()
    %3 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%3) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
