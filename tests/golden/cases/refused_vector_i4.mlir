// A vector whose elements are no bytes, in memory.
// error: in memory is not supported
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = vector<4xi4>}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%2) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
